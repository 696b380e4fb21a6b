import { PaperPage, paperMetadata } from "@/components/papers/paper-page.tsx";

export const generateMetadata = () => paperMetadata("privacy");

export default function PrivacyPage() {
  return <PaperPage name="privacy" />;
}
