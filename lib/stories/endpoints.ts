import { z } from "zod";
import { endpoint } from "../platform/endpoint.ts";
import { cursorAsked } from "../platform/rules/cursor-asked.ts";
import { readCursor } from "./cursor.ts";
import { listed } from "./listed.ts";
import { storiesAsked } from "./stories-asked.ts";

const name = z
  .string()
  .max(60)
  .refine((text) => !text.includes("\0"), "This is no name.")
  .optional();
const listQuery = z.object({
  cursor: cursorAsked(readCursor),
  category: name,
  tag: name,
  contributor: name,
});

/** The newest stories; `next` is the cursor of the page after. */
export const getStories = endpoint(
  "GET /api/stories",
  { input: listQuery },
  async ({ input: { cursor, ...filter } }) => {
    const list = await storiesAsked(filter, cursor);
    return { stories: list.stories.map(listed), next: list.next };
  },
);
