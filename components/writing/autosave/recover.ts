import { holdStory } from "@/components/writing/autosave/hold-story.ts";
import { copiesOfNewStories, copyOf, forgetCopy, type LocalCopy } from "@/components/writing/autosave/local-copies.ts";
import type { DraftContent } from "@/lib/stories/rules/fields.ts";
import { sameContent } from "@/lib/stories/rules/same-content.ts";

export type Base = { storyId: string; version: number; savedIn: string; content: DraftContent };

/**
 * What this browser kept of a story and the server does not have. `follows` says that it goes on from what the server
 * has; otherwise another tab or device saved meanwhile, and the writer has to choose.
 */
export type Recovery = { copy: LocalCopy; follows: boolean };

/** Looks for what a closed tab, a crash or a lost connection left behind; null when there is nothing. */
export async function findRecovery(memberId: string, base: Base): Promise<Recovery | null> {
  await holdStory(base.storyId);
  const copy = base.version === 0 ? await newStory(memberId) : copyOf(memberId, base.storyId);
  if (!copy) return null;
  if (sameContent(copy.content, base.content)) {
    forgetCopy(memberId, copy.storyId);
    return null;
  }
  return { copy, follows: copy.version === base.version || copy.tab === base.savedIn };
}

// Of a story that another tab is still writing, that tab takes care.
async function newStory(memberId: string): Promise<LocalCopy | null> {
  for (const copy of copiesOfNewStories(memberId)) if (await holdStory(copy.storyId)) return copy;
  return null;
}
