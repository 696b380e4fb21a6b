import { memberRoute } from "@/lib/platform/route.ts";
import { draftSave } from "@/lib/stories/schema.ts";
import { startDraft } from "@/lib/stories/start-draft.ts";

/** Begins a story: answers its id, and the version that the next save names. */
export const POST = memberRoute(
  { input: draftSave.pick({ tab: true, content: true }).partial(), limit: "draft" },
  async ({ input, actor }) => {
    const { storyId: id, version, savedAt } = await startDraft(input, actor);
    return { id, version, savedAt };
  },
);
