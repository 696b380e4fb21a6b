import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { CommentPage } from "@/components/comments/comment-page.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { ignoredOn } from "@/lib/accounts/ignored.ts";
import { commentPath } from "@/lib/comments/paths.ts";
import { myCommentVotes } from "@/lib/comments/queries.ts";
import { readCursor } from "@/lib/comments/rules/sorts.ts";
import { type ThreadPage, threadOf } from "@/lib/comments/single-queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type Actor, may } from "@/lib/policy.ts";
import { aboutMe } from "@/lib/readers/queries.ts";
import { storyIdOf } from "@/lib/stories/paths.ts";
import { publicStoryPath } from "@/lib/stories/queries.ts";

type Props = { params: Promise<{ slug: string; comment: string }>; searchParams: Promise<{ after?: string }> };

// This page is rendered for the one who asks, and never kept.
const load = cache(async (slug: string, comment: string, after: string | undefined): Promise<ThreadPage> => {
  const page = await threadOf(comment, { actor: await currentActor(), after });
  if (!page || page.story.id !== storyIdOf(slug)) return leave(slug);
  const from = readCursor(after) ? `?after=${after}` : "";
  if (page.story.path !== `/stories/${slug}`) permanentRedirect(commentPath(page.story.path, comment) + from);
  return page;
});

/** Where there is no such comment, the story may still be there, or say why it is not. */
async function leave(slug: string): Promise<never> {
  const path = await publicStoryPath(storyIdOf(slug) ?? "");
  if (path) redirect(`${path}#comments`);
  notFound();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ slug, comment }, { after }] = await Promise.all([params, searchParams]);
  const page = await load(slug, comment, after);
  const by = page.comment.author ? `${page.comment.author.penName} on` : "A comment on";
  return {
    title: `${by} “${page.story.title}”`,
    alternates: { canonical: page.story.path },
    robots: { index: false },
  };
}

export default async function CommentRoute({ params, searchParams }: Props) {
  const [{ slug, comment }, { after }, actor] = await Promise.all([params, searchParams, currentActor()]);
  const page = await load(slug, comment, after);
  return (
    <SiteFrame member={actor ? await aboutMe(actor) : null}>
      <CommentPage page={page} reader={actor && (await readerOf(actor, page))} />
    </SiteFrame>
  );
}

async function readerOf(actor: Actor, { story }: ThreadPage) {
  const [votes, ignored] = await Promise.all([myCommentVotes(story.id, actor), ignoredOn(story.id, actor)]);
  const minding = { moderates: may(actor, "case.decide"), minds: may(actor, "story.mind-comments", story.authorId) };
  return { handle: actor.handle, votes, ignored, ...minding };
}
