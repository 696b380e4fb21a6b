import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("views");

export default function ViewsPage() {
  return <PaperPage name="views" />;
}
