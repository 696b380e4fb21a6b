import type { CommentThread, CommentView } from "../schema.ts";

/** Levels that are shown below each other, counted from 0: four. */
export const deepest = 3;

/** A comment before its place is known. `parentName` is that of a published parent. */
export type Loose = Omit<CommentView, "depth" | "replies" | "replyingTo"> & { parentName: string | null };

/**
 * Puts replies (oldest first) under their thread's first comment. A reply deeper than four levels, or whose parent is not
 * among them, says whom it answers. What is not shown any more stays as a stub only where something shown is below it.
 */
export function buildThread(first: Loose, replies: readonly Loose[], count = 0, keep?: string): CommentThread {
  const root = { ...place(first, 0), more: 0 };
  const byId = new Map<string, CommentView>([[root.id, root]]);
  const homes = new Map<string, CommentView>();
  const kept = withShownBelow(replies, keep);
  for (const reply of replies) {
    if (!kept.has(reply.id)) continue;
    const parent = byId.get(reply.parentId ?? "");
    const home = homeOf(parent, homes) ?? root;
    const node = place(reply, home.depth + 1);
    if (home.id !== reply.parentId) node.replyingTo = { id: reply.parentId ?? root.id, penName: reply.parentName };
    home.replies.push(node);
    byId.set(node.id, node);
    homes.set(node.id, home);
  }
  const shown = replies.filter(({ state }) => state === "published").length;
  return { ...root, more: Math.max(0, count - shown) };
}

/** Under which comment the answer to this one stands. */
function homeOf(parent: CommentView | undefined, homes: ReadonlyMap<string, CommentView>): CommentView | undefined {
  return parent && parent.depth >= deepest ? homes.get(parent.id) : parent;
}

function place({ parentName: _, ...comment }: Loose, depth: number): CommentView {
  return { ...comment, depth, replyingTo: null, replies: [] };
}

function withShownBelow(replies: readonly Loose[], keep: string | undefined): Set<string> {
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  const kept = new Set<string>();
  for (const { id, state } of replies) {
    if (state !== "published" && state !== "held" && id !== keep) continue;
    for (let up = byId.get(id); up && !kept.has(up.id); up = byId.get(up.parentId ?? "")) kept.add(up.id);
  }
  return kept;
}
