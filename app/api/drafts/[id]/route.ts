import { notFound } from "@/lib/platform/refusal.ts";
import { memberRoute } from "@/lib/platform/route.ts";
import { storyInHand } from "@/lib/stories/editing.ts";
import { saveDraft } from "@/lib/stories/save-draft.ts";
import { draftSave, storyId } from "@/lib/stories/schema.ts";

/** What is being written, as it was saved last. */
export const GET = memberRoute({}, async ({ params, actor }) => {
  const story = await storyInHand(params.id ?? "", actor);
  if (!story) throw notFound("story");
  return { version: story.version, savedAt: story.savedAt, content: story.content };
});

/** Saves what is being written; 409 when another tab or device saved since the version named. */
export const PUT = memberRoute({ input: draftSave, limit: "draft" }, async ({ input, params, actor }) => {
  const id = storyId.safeParse(params.id);
  if (!id.success) throw notFound("story");
  const { version, savedAt } = await saveDraft({ storyId: id.data, ...input }, actor);
  return { version, savedAt };
});
