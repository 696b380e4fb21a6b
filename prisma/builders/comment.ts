import { renderCommentBody } from "../../lib/comments/render-body.ts";
import type { CommentState } from "../../lib/comments/rules/states.ts";
import { now } from "../../lib/platform/clock.ts";
import { transaction } from "../../lib/platform/db/transaction.ts";
import { newId } from "../../lib/platform/new-id.ts";
import { addToTally } from "../../lib/stories/tally.ts";

export type BuiltComment = {
  id: string;
  storyId: string;
  authorId: string;
  rootId: string;
  depth: number;
  createdAt: Date;
};

type Wanted = {
  author: { id: string };
  story: { id: string };
  parent?: BuiltComment;
  body?: string;
  state?: CommentState;
  createdAt?: Date;
};

/** A comment of this author, published unless said otherwise; the story's count goes with it. */
export async function aComment({ author, story, parent, ...wanted }: Wanted): Promise<BuiltComment> {
  const { body = "It smells of iron here too.", state = "published" } = wanted;
  const createdAt = wanted.createdAt ?? new Date(Math.max(now().getTime(), (parent?.createdAt.getTime() ?? 0) + 1));
  const id = newId(createdAt.getTime());
  const depth = parent ? parent.depth + 1 : 0;
  const built = { id, storyId: story.id, authorId: author.id, rootId: parent?.rootId ?? id, depth, createdAt };
  const text = state === "deleted" ? "" : body;
  await transaction(async (tx) => {
    await tx.comment.create({
      data: { ...built, parentId: parent?.id ?? null, state, bodyText: text, bodyHtml: renderCommentBody(text) },
    });
    if (state === "published") await addToTally(tx, story.id, { comments: 1 });
  });
  return built;
}
