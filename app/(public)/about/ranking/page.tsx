import type { Metadata } from "next";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { RankingPaper } from "@/components/stories/ranking-paper.tsx";
import { siteName } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = { title: "How ranking works" };

/** The rules by which lists are ordered, with the numbers of the rules themselves. */
export default async function RankingPage() {
  return (
    <SiteFrame>
      <article className="pt-9">
        <h1 className="headline mb-6 text-4xl leading-tight">How ranking works</h1>
        <RankingPaper siteName={await siteName()} />
      </article>
    </SiteFrame>
  );
}
