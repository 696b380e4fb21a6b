import { z } from "zod";
import { endpoint, memberEndpoint } from "../platform/endpoint.ts";
import { notFound } from "../platform/refusal.ts";
import { storyInHand } from "./editing.ts";
import { listed } from "./listed.ts";
import { newestStories } from "./lists.ts";
import { saveDraft } from "./save-draft.ts";
import { draftSave, storyId } from "./schema.ts";
import { startDraft } from "./start-draft.ts";

const listQuery = z.object({
  cursor: z.string().max(60).optional(),
  category: z.string().max(60).optional(),
  tag: z.string().max(60).optional(),
  contributor: z.string().max(60).optional(),
});

/** The newest stories; `next` is the cursor of the page after. */
export const getStories = endpoint(
  "GET /api/stories",
  { input: listQuery },
  async ({ input: { cursor, ...filter } }) => {
    const list = await newestStories(filter, cursor);
    return { stories: list.stories.map(listed), next: list.next };
  },
);

/** Begins a story: answers its id, and the version that the next save names. */
export const postDraft = memberEndpoint(
  "POST /api/drafts",
  { input: draftSave.pick({ tab: true, content: true }).partial(), limit: "draft" },
  async ({ input, actor }) => {
    const { storyId: id, version, savedAt } = await startDraft(input, actor);
    return { id, version, savedAt };
  },
);

/** What is being written, as it was saved last. */
export const getDraft = memberEndpoint("GET /api/drafts/[id]", {}, async ({ params: { id = "" }, actor }) => {
  const story = await storyInHand(id, actor);
  if (!story) throw notFound("story");
  return { version: story.version, savedAt: story.savedAt, content: story.content };
});

/** Saves what is being written; 409 when another tab or device saved since the version named. */
export const putDraft = memberEndpoint(
  "PUT /api/drafts/[id]",
  { input: draftSave, limit: "draft" },
  async ({ input, params, actor }) => {
    const id = storyId.safeParse(params.id);
    if (!id.success) throw notFound("story");
    const { version, savedAt } = await saveDraft({ storyId: id.data, ...input }, actor);
    return { version, savedAt };
  },
);
