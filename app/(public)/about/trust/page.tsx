import type { Metadata } from "next";
import { TrustPaper } from "@/components/screening/trust-paper.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { reviewMode, siteName } from "@/lib/site/read-settings.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

export function generateMetadata(): Metadata {
  return { title: "How trust works", alternates: pageLinks("/about/trust") };
}

/** The rules by which members are trusted, with the numbers of the rules themselves. */
export default async function TrustPage() {
  return (
    <SiteFrame>
      <article className="pt-9">
        <h1 className="headline mb-6 text-4xl leading-tight">How trust works</h1>
        <TrustPaper siteName={await siteName()} reviewMode={await reviewMode()} />
      </article>
    </SiteFrame>
  );
}
