import type { Metadata } from "next";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { TransparencyArticle } from "@/components/verdicts/transparency-article.tsx";
import { latestRun, releases } from "@/lib/verdicts/queries.ts";

export const metadata: Metadata = {
  title: "Transparency",
  description: "The votes of each day under numbers, and what the verdicts came to: for anybody to recompute.",
};

/** The public files of the verdicts. */
export default async function TransparencyPage() {
  const [days, latest] = await Promise.all([releases(), latestRun()]);
  return (
    <SiteFrame>
      <TransparencyArticle days={days} latest={latest} />
    </SiteFrame>
  );
}
