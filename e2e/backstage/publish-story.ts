import * as stories from "../../lib/stories/publish-story.ts";
import { type DraftInput, draftContent } from "../../lib/stories/schema.ts";
import { startDraft } from "../../lib/stories/start-draft.ts";
import { type Asked, whoAsks } from "./who-asks.ts";

/** Publishes a story, in the category Local unless said otherwise; answers its address. */
export async function publishStory({ session, ...fields }: Asked<DraftInput>): Promise<string> {
  const actor = await whoAsks({ session });
  const draft = await startDraft({ content: draftContent.parse({ categorySlug: "local", ...fields }) }, actor);
  return (await stories.publishStory(draft, actor)).path;
}
