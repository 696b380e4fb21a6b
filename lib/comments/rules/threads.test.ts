import { expect, test } from "vitest";
import type { CommentView } from "../schema.ts";
import type { CommentState } from "./states.ts";
import { buildThread, type Loose } from "./threads.ts";

function said(id: string, parentId: string | null = null, state: CommentState = "published"): Loose {
  const author = { handle: id, penName: id.toUpperCase(), avatar: null, isStoryAuthor: false };
  const parentName = parentId?.toUpperCase() ?? null;
  return { id, parentId, state, author, html: id, score: 0, createdAt: "", editedAt: null, parentName };
}

/** `a(b(c),d>b)`: d stands there but answers b. */
function draw({ id, state, replyingTo, replies }: CommentView): string {
  const below = replies.length > 0 ? `(${replies.map(draw).join(",")})` : "";
  return `${state === "published" ? id : `[${id}]`}${replyingTo ? `>${replyingTo.penName}` : ""}${below}`;
}

test("replies stand below what they answer, four levels deep, and deeper ones say whom they answer", () => {
  const replies = [said("b", "a"), said("c", "b"), said("d", "c"), said("e", "d"), said("f", "e"), said("g", "b")];
  const thread = buildThread(said("a"), replies, 6);
  expect(draw(thread)).toBe("a(b(c(d,e>D,f>E),g))");
  expect(thread.more).toBe(0);
});

test("a thread as deep as it is long does not overflow", () => {
  const replies = Array.from({ length: 5000 }, (_, n) => said(`r${n}`, n === 0 ? "a" : `r${n - 1}`));
  const thread = buildThread(said("a"), replies, 5000);
  expect(thread.replies[0]?.replies[0]?.replies).toHaveLength(4998);
});

test("what is gone holds its place only where something shown is below it", () => {
  const replies = [said("b", "a", "deleted"), said("c", "b"), said("d", "a", "hidden"), said("e", "d", "deleted")];
  expect(draw(buildThread(said("a", null, "deleted"), replies, 1))).toBe("[a]([b](c))");
  expect(draw(buildThread(said("a"), replies, 1, "e"))).toBe("a([b](c),[d]([e]))");
});

test("a reply whose parent is not among them stands below the first comment and says whom it answers", () => {
  const thread = buildThread(said("a"), [said("z", "x"), said("y", "z")], 5);
  expect(draw(thread)).toBe("a(z>X(y))");
  expect(thread.more).toBe(3);
});
