/** The way among the pages of the dashboard stands here too. */
export { default } from "../dashboard/layout.tsx";
