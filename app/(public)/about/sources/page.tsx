import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("sources");

export default function SourcesPaperPage() {
  return <PaperPage name="sources" />;
}
