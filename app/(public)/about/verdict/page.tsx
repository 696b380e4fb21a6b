import type { Metadata } from "next";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { VerdictPaper } from "@/components/verdicts/verdict-paper.tsx";

export const metadata: Metadata = {
  title: "How verdicts work",
  description: "How Fact and Fiction are worked out across viewpoints, and how that can be fooled.",
};

/** The method for people who do not compute, with its weaknesses; its numbers are those of the code. */
export default function VerdictPaperPage() {
  return (
    <SiteFrame>
      <article className="pt-9">
        <h1 className="headline mb-6 text-4xl leading-tight">How verdicts work</h1>
        <VerdictPaper />
      </article>
    </SiteFrame>
  );
}
