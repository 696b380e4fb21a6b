import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import type { DraftContent } from "./rules/fields.ts";
import { type Saved, saveDraft } from "./save-draft.ts";
import { emptyDraft } from "./schema.ts";

/** Begins a story, as a draft that only its writer sees. */
export async function startDraft(
  { content = emptyDraft(), tab = "" }: { content?: DraftContent | undefined; tab?: string | undefined },
  actor: Actor,
): Promise<Saved> {
  return saveDraft({ storyId: newId(), version: 0, tab, content }, actor);
}
