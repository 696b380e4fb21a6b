import type { StoredDecision } from "../decisions/read-log.ts";
import { isAppealable, isOfVotes } from "../decisions/rules/kinds.ts";
import { db } from "../platform/db/client.ts";

type Decided = Pick<StoredDecision, "kind" | "subjectKind" | "subjectId" | "concernsId">;

const mostQuoted = 200;

/**
 * Which thing a decision is about, in a sentence for whoever it concerns. Only their own words are quoted, and a story of
 * somebody else is named only while it is public; nothing where there is nothing to name.
 */
export async function aboutWhat(decision: Decided): Promise<string | null> {
  const { subjectKind, subjectId: id, concernsId } = decision;
  if (subjectKind === "comment") return aboutComment(id, concernsId);
  if (subjectKind === "story") return aboutStory(id, concernsId);
  if (subjectKind === "feed") return aboutFeed(id, concernsId);
  if (subjectKind === "cents") return aboutCents(id, concernsId);
  if (subjectKind === "promo") return aboutPromo(id, concernsId);
  return isAppealable(decision.kind) && !isOfVotes(decision.kind) ? "It is about your profile." : null;
}

async function aboutComment(id: string, memberId: string | null): Promise<string | null> {
  const comment = await db.comment.findUnique({ where: { id }, include: { story: { select: named } } });
  if (!comment || comment.authorId !== memberId) return null;
  const title = titleFor(comment.story, memberId);
  const about = title === null ? "It is about your comment" : `It is about your comment on “${title}”`;
  const words = quoted(comment.bodyText);
  return words ? `${about}: “${words}”` : `${about}.`;
}

async function aboutStory(id: string, memberId: string | null): Promise<string | null> {
  const story = await db.story.findUnique({ where: { id }, select: named });
  const title = story && titleFor(story, memberId);
  if (!story || !title) return null;
  return story.authorId === memberId ? `It is about your story “${title}”.` : `It is about the story “${title}”.`;
}

async function aboutFeed(id: string, memberId: string | null): Promise<string | null> {
  const feed = await db.source.findUnique({ where: { id }, select: { title: true, ownerId: true } });
  return feed?.title && feed.ownerId === memberId ? `It is about your feed “${feed.title}”.` : null;
}

async function aboutCents(id: string, memberId: string | null): Promise<string | null> {
  const cents = await db.twoCents.findUnique({
    where: { id },
    include: { vote: { include: { story: { select: named } } } },
  });
  if (!cents || cents.readerId !== memberId) return null;
  const { note, sourceUrl, story } = cents.vote;
  const title = titleFor(story, memberId);
  const about = title === null ? "It is about your two cents" : `It is about your two cents on “${title}”`;
  return `${about}: “${quoted(note ?? sourceUrl ?? "")}”`;
}

async function aboutPromo(id: string, memberId: string | null): Promise<string | null> {
  const promo = await db.promo.findUnique({ where: { id }, select: { headline: true, madeById: true } });
  return promo && promo.madeById === memberId ? `It is about the promo “${promo.headline}” that you made.` : null;
}

const named = { title: true, state: true, authorId: true } as const;

function titleFor(story: { title: string; state: string; authorId: string }, memberId: string | null): string | null {
  const isPublic = story.state === "published" || story.state === "retracted";
  return isPublic || story.authorId === memberId ? story.title : null;
}

function quoted(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > mostQuoted ? `${signs.slice(0, mostQuoted).join("")} …` : signs.join("");
}
