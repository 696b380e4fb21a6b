import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CommentsBy } from "@/components/comments/comments-by.tsx";
import { ContributorFrame } from "@/components/stories/contributor-frame.tsx";
import { commentsBy } from "@/lib/comments/comments-by.ts";
import { commentsByPath } from "@/lib/comments/paths.ts";
import { commentsByQuery } from "@/lib/comments/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { aboutMe } from "@/lib/readers/queries.ts";
import { type ContributorPage, contributorPage } from "@/lib/stories/contributors.ts";
import { pageLinks } from "@/lib/syndication/page-links.ts";

type Query = { after?: string | string[] };
type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Query> };

// Of whoever deleted their account there is no list: what stays of it is nobody's.
const load = cache(async (handle: string): Promise<ContributorPage> => {
  const contributor = await contributorPage(handle);
  return !contributor || contributor.gone ? notFound() : contributor;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { penName, handle } = await load((await params).handle);
  return {
    title: `Comments by ${penName}`,
    description: `What ${penName} has said under stories.`,
    alternates: pageLinks(commentsByPath(handle), { scope: { kind: "contributor", handle }, title: penName }),
    robots: { index: false },
  };
}

/** What a member has said under stories. It is rendered for each request: lib/page-tags.ts says why. */
export default async function CommentsByPage({ params, searchParams }: Props) {
  const [{ handle }, query, actor] = await Promise.all([params, searchParams, currentActor()]);
  const contributor = await load(handle);
  const { after } = commentsByQuery.parse(query);
  const [page, member] = await Promise.all([commentsBy(contributor.id, after), actor ? aboutMe(actor) : null]);
  return (
    <ContributorFrame contributor={contributor} shown="comments" member={member}>
      <CommentsBy page={page} penName={contributor.penName} path={commentsByPath(handle)} later={after !== undefined} />
    </ContributorFrame>
  );
}
