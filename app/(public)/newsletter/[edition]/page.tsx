import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { EditionStories } from "@/components/newsletter/edition-stories.tsx";
import { Intro } from "@/components/newsletter/intro.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Still } from "@/components/ui/still.tsx";
import { Time } from "@/components/ui/time.tsx";
import { editionPage } from "@/lib/newsletter/queries.ts";

type Props = { params: Promise<{ edition: string }> };

const load = cache(async (id: string) => (await editionPage(id)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, path } = await load((await params).edition);
  return { title, alternates: { canonical: path } };
}

/** A newsletter as it was sent; what has been taken back since is not in it. */
export default async function EditionArchivePage({ params }: Props) {
  const { title, rhythm, until, intro, stories } = await load((await params).edition);
  return (
    <SiteFrame>
      <article className="mx-auto max-w-160 pt-9">
        <Still>
          <p className="kicker">
            {rhythm === "daily" ? "Daily newsletter" : "Weekly newsletter"} · <Time at={until} />
          </p>
          <h1 className="headline mt-1 text-4xl leading-tight wrap-anywhere">{title}</h1>
          <Intro text={intro} />
          <div className="mt-6 border-t border-ink">
            {stories.length > 0 ? (
              <EditionStories stories={stories} />
            ) : (
              <EmptyState title="None of its stories is public any more" />
            )}
          </div>
          <p className="mt-5">
            <a href="/newsletter" className="link target">
              Subscribe, or read other newsletters
            </a>
          </p>
        </Still>
      </article>
    </SiteFrame>
  );
}
