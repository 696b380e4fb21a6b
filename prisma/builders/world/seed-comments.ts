import { renderCommentBody } from "../../../lib/comments/render-body.ts";
import { db } from "../../../lib/platform/db/client.ts";
import { transaction } from "../../../lib/platform/db/transaction.ts";
import { newId } from "../../../lib/platform/new-id.ts";
import { addToTally } from "../../../lib/stories/tally.ts";
import type { WorldComment } from "../../world/shape.ts";
import type { Seeded } from "./seed-stories.ts";
import { hoursBefore } from "./times.ts";

type Row = {
  id: string;
  storyId: string;
  authorId: string;
  parentId: string | null;
  rootId: string;
  depth: number;
  bodyText: string;
  bodyHtml: string;
  createdAt: Date;
};
type Vote = { commentId: string; readerId: string; value: 1 | -1; castAt: Date };

/** Writes the threads of the demo world, and the votes of readers that make their scores. */
export async function seedComments(
  stories: readonly Seeded[],
  memberIds: ReadonlyMap<string, string>,
  readerIds: readonly string[],
  at: Date,
): Promise<void> {
  for (const { id: storyId, story } of stories) {
    const rows: Row[] = [];
    const votes: Vote[] = [];
    const add = (comment: WorldComment, parent: Row | null): void => {
      const row = rowOf(comment, parent, storyId, memberIds.get(comment.author) ?? "", at);
      rows.push(row);
      votes.push(...votesFor(comment, row, readerIds));
      for (const reply of comment.replies) add(reply, row);
    };
    for (const comment of story.comments) add(comment, null);
    await transaction(async (tx) => {
      await tx.comment.createMany({ data: rows.map((row) => ({ ...row, score: scoreOf(row.id, votes) })) });
      await tx.commentVote.createMany({ data: votes });
      await addToTally(tx, storyId, { comments: rows.length });
    });
  }
  await db.$executeRaw`ANALYZE comments`;
}

function rowOf(comment: WorldComment, parent: Row | null, storyId: string, authorId: string, at: Date): Row {
  const createdAt = hoursBefore(at, comment.hoursAgo);
  const id = newId(createdAt.getTime());
  return {
    ...{ id, storyId, authorId, createdAt },
    parentId: parent?.id ?? null,
    rootId: parent?.rootId ?? id,
    depth: parent ? parent.depth + 1 : 0,
    bodyText: comment.body,
    bodyHtml: renderCommentBody(comment.body),
  };
}

function votesFor({ score }: WorldComment, row: Row, readerIds: readonly string[]): Vote[] {
  const value = score < 0 ? -1 : 1;
  return readerIds
    .slice(0, Math.abs(score))
    .map((readerId) => ({ commentId: row.id, readerId, value, castAt: row.createdAt }));
}

function scoreOf(id: string, votes: readonly Vote[]): number {
  return votes.reduce((sum, vote) => (vote.commentId === id ? sum + vote.value : sum), 0);
}
