import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("rules");

export default function RulesPage() {
  return <PaperPage name="rules" />;
}
