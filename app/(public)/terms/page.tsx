import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("terms");

export default function TermsPage() {
  return <PaperPage name="terms" />;
}
