import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal, signedOut } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { addToTally } from "../stories/tally.ts";
import { type Earlier, findEarlier } from "./find-earlier.ts";
import { renderCommentBody } from "./render-body.ts";
import { type CommentState, firstState, whyNotComment, whyNotReply } from "./rules/states.ts";

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
  if (!actor || !may(actor, "comment.post"))
    throw signedOut("post your comment. Your text stays here until you are back");
  return transaction(async (tx) => {
    const writer = await lockWriter(tx, actor);
    const story = await openStory(tx, input.storyId);
    const earlier = await findEarlier(tx, input, actor);
    if (earlier) return sameAgain(earlier, story);
    const parent = input.parentId ? await openParent(tx, input.parentId, story.id) : null;
    const comment = await insert(tx, input, { actor, parent, state: firstState(writer) });
    if (comment.state === "published") {
      await addToTally(tx, story.id, { comments: 1 });
      await record(tx, "comment.posted", { storyId: story.id, commentId: comment.id });
    }
    return { ...comment, storyPath: storyPath(story) };
  });
}

function sameAgain({ storyId, ...earlier }: Earlier, story: { id: string; slug: string }): PostedComment {
  if (storyId !== story.id) throw new Refusal("conflict", "This request has already posted another comment.");
  return { ...earlier, storyPath: storyPath(story) };
}

// One comment of a writer at a time: two that are the same are seen to be, and a verification that happens meanwhile
// either is seen here or comes after the comment is there to be published.
async function lockWriter(tx: Tx, actor: Actor): Promise<{ verified: boolean }> {
  const [writer] = await tx.$queryRaw<{ verified: boolean }[]>`
    SELECT email_verified_at IS NOT NULL AS verified FROM members WHERE id = ${actor.id} FOR NO KEY UPDATE`;
  if (!writer) throw signedOut("post your comment");
  return writer;
}

async function openStory(tx: Tx, id: string): Promise<{ id: string; slug: string }> {
  const [story] = await tx.$queryRaw<{ id: string; slug: string; state: string }[]>`
    SELECT id, slug, state::text FROM stories WHERE id = ${id} FOR SHARE`;
  if (story?.state === "removed") throw new Refusal("gone", "This story has been removed.");
  if (!story || (story.state !== "published" && story.state !== "retracted")) throw notFound("story");
  const reason = whyNotComment(story.state);
  if (reason) throw new Refusal("conflict", reason);
  return story;
}

type Parent = { id: string; rootId: string; depth: number; state: CommentState; authorId: string; createdAt: Date };

// Held for sharing: nobody deletes the comment while it is being answered.
async function openParent(tx: Tx, id: string, storyId: string): Promise<Parent> {
  const [parent] = await tx.$queryRaw<Parent[]>`
    SELECT id, root_id AS "rootId", depth, state::text, author_id AS "authorId", created_at AS "createdAt"
    FROM comments WHERE id = ${id} AND story_id = ${storyId} FOR SHARE`;
  if (!parent) throw notFound("comment");
  const reason = whyNotReply(parent.state);
  if (reason) throw new Refusal("conflict", reason);
  return parent;
}

type Place = { actor: Actor; parent: Parent | null; state: CommentState };

async function insert(tx: Tx, { storyId, body, requestKey }: NewComment, { actor, parent, state }: Place) {
  // An answer is later than what it answers, also where two machines' clocks disagree.
  const createdAt = new Date(Math.max(now().getTime(), (parent?.createdAt.getTime() ?? 0) + 1));
  const id = newId(createdAt.getTime());
  return tx.comment.create({
    data: {
      ...{ id, storyId, state, createdAt },
      authorId: actor.id,
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: parent ? parent.depth + 1 : 0,
      bodyText: body,
      bodyHtml: renderCommentBody(body),
      requestKey: requestKey ?? null,
    },
    select: { id: true, parentId: true, state: true },
  });
}
