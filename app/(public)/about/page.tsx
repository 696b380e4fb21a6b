import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("about");

export default function AboutPage() {
  return <PaperPage name="about" />;
}
