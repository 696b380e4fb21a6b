import { activeBans } from "../accounts/active-bans.ts";
import { noteHold } from "../decisions/note-hold.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { atLast, type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal, refuseField, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Screening } from "../screening/schema.ts";
import { storyPath } from "../stories/paths.ts";
import { addToTally } from "../stories/tally.ts";
import { type Earlier, findEarlier } from "./find-earlier.ts";
import { findMentioned } from "./find-mentioned.ts";
import { mutedBy } from "./refuse-muted.ts";
import { renderCommentBody } from "./render-body.ts";
import { type CommentState, firstState, whyNotComment, whyNotReply } from "./rules/states.ts";
import { screenComment } from "./screen-comment.ts";

/** `requestKey` names the attempt: whoever retries with the same one posts nothing twice. */
export type NewComment = {
  storyId: string;
  parentId?: string | null | undefined;
  body: string;
  requestKey?: string | undefined;
};

export type PostedComment = { id: string; storyPath: string; parentId: string | null; state: CommentState };

/** Posts a comment or a reply. What an unverified member says is kept, and published when the e-mail is confirmed. */
export async function postComment(input: NewComment, actor: Actor | null): Promise<PostedComment> {
  if (!actor) throw signedOut("post your comment. Your text stays here until you are back");
  if (!may(actor, "comment.post")) throw bannedFrom(actor, "comment.post") ?? notFound("story");
  const screening = await screenComment(input, actor);
  // What is held is noted in the log of decisions, which is written through Prisma.
  return screening.outcome === "hold"
    ? transaction((tx) => postScreened(tx, input, { actor, screening, log: tx }))
    : sqlTransaction((tx) => postScreened(tx, input, { actor, screening, log: null }));
}

type Screened = { actor: Actor; screening: Screening; log: Tx | null };

async function postScreened(tx: Sql, input: NewComment, { actor, screening, log }: Screened): Promise<PostedComment> {
  const [writer, , story, earlier, mentioned] = await Promise.all([
    lockWriter(tx, actor),
    refuseBannedMeanwhile(tx, actor),
    openStory(tx, input.storyId, actor),
    findEarlier(tx, input, actor),
    findMentioned(tx, input.body),
  ]);
  if (earlier) return sameAgain(earlier, story);
  if (screening.outcome === "refuse") throw refuseField("body", screening.sentence);
  const parent = input.parentId ? await openParent(tx, input.parentId, story.id) : null;
  const comment = aComment(input, { actor, parent, mentioned, state: log ? "held" : firstState(writer) });
  await Promise.all([insert(tx, comment), remember(tx, comment)]);
  if (comment.state === "published") await atLast(tx, () => tell(tx, comment));
  if (log) await noteHold(log, { ...comment, subject: { kind: "comment", id: comment.id } }, screening);
  return { id: comment.id, parentId: comment.parentId, state: comment.state, storyPath: storyPath(story) };
}

function sameAgain({ storyId, ...earlier }: Earlier, story: { id: string; slug: string }): PostedComment {
  if (storyId !== story.id) throw new Refusal("conflict", "This request has already posted another comment.");
  return { ...earlier, storyPath: storyPath(story) };
}

// One comment of a writer at a time: two that are the same are seen to be, and a verification that happens meanwhile
// either is seen here or comes after the comment is there to be published.
async function lockWriter(tx: Sql, actor: Actor): Promise<{ verified: boolean }> {
  const [writer] = await tx.$queryRaw<{ verified: boolean }[]>`
    SELECT email_verified_at IS NOT NULL AS verified FROM members WHERE id = ${actor.id} FOR NO KEY UPDATE`;
  if (!writer) throw signedOut("post your comment");
  return writer;
}

// Asked once the writer is locked, as a ban locks them too: what comes after it is refused, also when the request began before.
async function refuseBannedMeanwhile(tx: Sql, actor: Actor): Promise<void> {
  const refusal = bannedFrom({ ...actor, bans: await activeBans(tx, actor.id) }, "comment.post");
  if (refusal) throw refusal;
}

type OpenStory = { id: string; slug: string; state: string; closed: boolean; muted: string | null };

// Whether the writer is muted is asked once they are locked, as settling a mute locks them too.
async function openStory(tx: Sql, id: string, actor: Actor): Promise<{ id: string; slug: string }> {
  const [story] = await tx.$queryRaw<OpenStory[]>`
    SELECT id, slug, state::text, comments_closed AS closed, (
      SELECT max(u.decision_id) FROM mutes u WHERE u.member_id = ${actor.id} AND (u.story_id = s.id
        OR (u.everywhere AND (SELECT us.author_id FROM stories us WHERE us.id = u.story_id) = s.author_id))) AS muted
    FROM stories s WHERE id = ${id} FOR SHARE OF s`;
  if (story?.state === "removed") throw new Refusal("gone", "This story has been removed.");
  if (!story || (story.state !== "published" && story.state !== "retracted")) throw notFound("story");
  const reason = whyNotComment(story.state, story.closed);
  if (reason) throw new Refusal("conflict", reason);
  const muted = mutedBy(story.muted, actor);
  if (muted) throw muted;
  return story;
}

type Parent = { id: string; rootId: string; depth: number; state: CommentState; authorId: string; createdAt: Date };

// Held for sharing: nobody deletes the comment while it is being answered.
async function openParent(tx: Sql, id: string, storyId: string): Promise<Parent> {
  const [parent] = await tx.$queryRaw<Parent[]>`
    SELECT id, root_id AS "rootId", depth, state::text, author_id AS "authorId", created_at AS "createdAt"
    FROM comments WHERE id = ${id} AND story_id = ${storyId} FOR SHARE`;
  if (!parent) throw notFound("comment");
  const reason = whyNotReply(parent.state);
  if (reason) throw new Refusal("conflict", reason);
  return parent;
}

type Place = { actor: Actor; parent: Parent | null; state: CommentState; mentioned: ReadonlySet<string> };

function aComment({ storyId, body, requestKey }: NewComment, { actor, parent, state, mentioned }: Place) {
  // An answer is later than what it answers, also where two machines' clocks disagree.
  const createdAt = new Date(Math.max(now().getTime(), (parent?.createdAt.getTime() ?? 0) + 1));
  const id = newId(createdAt.getTime());
  return {
    ...{ id, storyId, state, createdAt, body, html: renderCommentBody(body, mentioned) },
    authorId: actor.id,
    requestKey: requestKey ?? null,
    parentId: parent?.id ?? null,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
  };
}

type Comment = ReturnType<typeof aComment>;

async function insert(tx: Sql, comment: Comment): Promise<void> {
  const { id, storyId, authorId, parentId, rootId, depth, state, body, html, createdAt, requestKey } = comment;
  await tx.$queryRaw`
    INSERT INTO comments
      (id, story_id, author_id, parent_id, root_id, depth, state, body_text, body_html, created_at, request_key)
    VALUES (${id}, ${storyId}, ${authorId}, ${parentId}, ${rootId}, ${depth}, ${state}::comment_state, ${body},
      ${html}, ${createdAt}, ${requestKey})`;
}

function remember(tx: Sql, { id, authorId, body }: Comment): Promise<void> {
  return rememberText(tx, { kind: "comment", subjectId: id, authorId, text: body });
}

// The story's row is locked last: on a hot story all writers wait for it.
async function tell(tx: Sql, { id, storyId }: Comment): Promise<void> {
  await Promise.all([
    record(tx, "comment.posted", { storyId, commentId: id }),
    addToTally(tx, storyId, { comments: 1 }),
  ]);
}
