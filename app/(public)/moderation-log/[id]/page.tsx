import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LogEntryArticle } from "@/components/moderation/public/log-entry-article.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import { logEntry } from "@/lib/decisions/queries.ts";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => (await logEntry(id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, words, rule } = await load((await params).id);
  return {
    title: rule ? `${words} · ${rule}` : words,
    alternates: { canonical: logEntryPath(id) },
    robots: { index: false },
  };
}

/** A decision as everybody reads it. */
export default async function LogEntryPage({ params }: Props) {
  const entry = await load((await params).id);
  return (
    <SiteFrame>
      <LogEntryArticle entry={entry} />
    </SiteFrame>
  );
}
