import type { StoryState } from "../schema.ts";

/** What a contributor or an editor can do to a story. */
export type StoryDeed =
  | "save"
  | "publish"
  | "schedule"
  | "unschedule"
  | "withdraw"
  | "revise"
  | "discard"
  | "retract"
  | "restore"
  | "delete";

const removed = "This story was removed by the moderators. It cannot be changed.";
const published = "This story is published. Reload the page to see it as it is.";
const unpublished = "This story is not published yet.";
const retracted = "This story is retracted. Restore it first.";
const scheduled = "This story is scheduled. It is published when its time comes.";
const notScheduled = "This story is not scheduled any more. Reload the page to see it as it is.";
const held = "This story is held for review. It cannot be changed until a moderator has looked at it.";
const notHeld = "This story is not held for review any more. Reload the page to see it as it is.";
const kept = "Only a draft that was never published can be deleted. You can retract this story.";

// The sentence is why not; true means go ahead.
const table: Record<StoryDeed, Record<StoryState, true | string>> = {
  save: { draft: true, scheduled: true, held: true, published: true, retracted: true, removed },
  publish: { draft: true, scheduled: true, held, published, retracted, removed },
  schedule: { draft: true, scheduled: true, held, published, retracted, removed },
  unschedule: { draft: notScheduled, scheduled: true, held, published, retracted, removed },
  withdraw: { draft: notHeld, scheduled: notHeld, held: true, published: notHeld, retracted: notHeld, removed },
  revise: { draft: unpublished, scheduled, held, published: true, retracted, removed },
  discard: { draft: unpublished, scheduled, held, published: true, retracted: true, removed },
  retract: {
    draft: unpublished,
    scheduled: unpublished,
    held,
    published: true,
    retracted: "This story is retracted already.",
    removed,
  },
  restore: {
    draft: unpublished,
    scheduled: unpublished,
    held,
    published: "This story is not retracted.",
    retracted: true,
    removed,
  },
  delete: {
    draft: true,
    scheduled: "This story is scheduled. Cancel that first.",
    held: "This story is held for review. Withdraw it first.",
    published: kept,
    retracted: kept,
    removed: kept,
  },
};

/** Why this cannot be done to a story in this state, as a sentence; null when it can. */
export function whyNot(deed: StoryDeed, state: StoryState): string | null {
  const answer = table[deed][state];
  return answer === true ? null : answer;
}

/** In which part somebody retracts a story: as its contributor, or as an editor of another's. */
export function retractsAs(actorId: string, authorId: string): "contributor" | "editor" {
  return actorId === authorId ? "contributor" : "editor";
}

/** Why this actor cannot restore a story that was retracted in this part; null when they can. */
export function whyNotRestore(byRole: string, actor: { isAuthor: boolean; isEditor: boolean }): string | null {
  if (byRole === "editor")
    return actor.isEditor ? null : "An editor retracted this story. Only an editor can restore it.";
  return actor.isAuthor ? null : "The contributor retracted this story. Only they can restore it.";
}

type Closing = { state: StoryState; closed: boolean; wanted: boolean; byModerators: boolean };

/** Why its contributor cannot close or open the comments on a story now; null when they can. */
export function whyNotClose({ state, closed, wanted, byModerators }: Closing): string | null {
  if (state !== "published") return "This story is not published, so nobody can comment on it.";
  if (closed === wanted) return `The comments on this story are ${closed ? "closed" : "open"} already.`;
  return byModerators ? "The moderators have closed the comments on this story. You can appeal against that." : null;
}

/** What stands about a story by the log (lib/decisions/rules/standing.ts); null: nothing was ever decided about it. */
type Visibility = "shown" | "held" | "withdrawn" | "hidden" | "removed" | null;

/** The state of a story that was published once, by what stands about it and whether it is retracted. */
export function settledState(visibility: Visibility, retracted: boolean): StoryState {
  if (visibility === "removed" || visibility === "hidden") return "removed";
  if (retracted) return "retracted";
  return visibility === "held" ? "held" : "published";
}

/**
 * The state of a story that was never published. Only what was handed in and held is ever decided about: let through, it
 * is published now.
 *
 * | what stands | state |
 * |---|---|
 * | nothing | as it is |
 * | held | held |
 * | shown | published |
 * | withdrawn | draft |
 * | removed, hidden | removed |
 */
export function firstSettledState(visibility: Visibility, state: StoryState): StoryState {
  if (visibility === null) return state;
  if (visibility === "shown") return "published";
  if (visibility === "withdrawn") return "draft";
  return visibility === "held" ? "held" : "removed";
}
