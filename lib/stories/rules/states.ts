import type { StoryState } from "../schema.ts";

/** What a contributor or an editor can do to a story. */
export type StoryDeed = "save" | "publish" | "revise" | "discard" | "retract" | "restore" | "delete";

const removed = "This story was removed by the moderators. It cannot be changed.";
const published = "This story is published. Reload the page to see it as it is.";
const unpublished = "This story is not published yet.";
const retracted = "This story is retracted. Restore it first.";
const scheduled = "This story waits to be published. It cannot be changed meanwhile.";
const kept = "Only a draft that was never published can be deleted. You can retract this story.";

// The sentence is why not; true means go ahead.
const table: Record<StoryDeed, Record<StoryState, true | string>> = {
  save: { draft: true, scheduled: true, held: true, published: true, retracted: true, removed },
  publish: { draft: true, scheduled, held: scheduled, published, retracted, removed },
  revise: { draft: unpublished, scheduled, held: scheduled, published: true, retracted, removed },
  discard: { draft: unpublished, scheduled, held: scheduled, published: true, retracted: true, removed },
  retract: {
    draft: unpublished,
    scheduled: unpublished,
    held: unpublished,
    published: true,
    retracted: "This story is retracted already.",
    removed,
  },
  restore: {
    draft: unpublished,
    scheduled: unpublished,
    held: unpublished,
    published: "This story is not retracted.",
    retracted: true,
    removed,
  },
  delete: { draft: true, scheduled, held: scheduled, published: kept, retracted: kept, removed: kept },
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

/** The state of a story that was published once, by what stands about it (lib/decisions) and whether it is retracted. */
export function settledState(
  visibility: "shown" | "held" | "hidden" | "removed" | null,
  retracted: boolean,
): StoryState {
  if (visibility === "removed" || visibility === "hidden") return "removed";
  if (retracted) return "retracted";
  return visibility === "held" ? "held" : "published";
}
