import { z } from "zod";
import { route } from "@/lib/platform/route.ts";
import { listed } from "@/lib/stories/listed.ts";
import { newestStories } from "@/lib/stories/lists.ts";

const query = z.object({
  cursor: z.string().max(60).optional(),
  category: z.string().max(60).optional(),
  tag: z.string().max(60).optional(),
  contributor: z.string().max(60).optional(),
});

export const GET = route({ input: query }, async ({ input: { cursor, ...filter } }) => {
  const list = await newestStories(filter, cursor);
  return { stories: list.stories.map(listed), next: list.next };
});
