import type { Metadata } from "next";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { readPaper } from "@/lib/papers/read-paper.ts";
import type { PaperName } from "@/lib/papers/schema.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

/** A page of one of the house's papers. */
export async function PaperPage({ name }: { name: PaperName }) {
  const { title, html } = await readPaper(name);
  return (
    <SiteFrame>
      <article className="pt-9">
        <h1 className="headline mb-6 text-4xl leading-tight">{title}</h1>
        <Prose html={html} />
      </article>
    </SiteFrame>
  );
}

/** Its title for the browser, and where it is. */
export async function paperMetadata(name: PaperName): Promise<Metadata> {
  const path = name === "views" || name === "sources" ? `/about/${name}` : `/${name}`;
  return { title: (await readPaper(name)).title, alternates: pageLinks(path) };
}
