import { endpoint } from "../platform/endpoint.ts";
import { searchCall, suggestionCall } from "./schema.ts";
import { searchStories } from "./search-stories.ts";
import { suggest } from "./suggest.ts";

/** The stories that have what is looked for; `next` is the cursor of the page after. */
export const getSearch = endpoint(
  "GET /api/search",
  { input: searchCall, limit: "search" },
  ({ input: { cursor, ...query } }) => searchStories(query, cursor),
);

/** What somebody may be about to type. */
export const getSuggestions = endpoint(
  "GET /api/search/suggestions",
  { input: suggestionCall, limit: "suggestion" },
  async ({ input }) => ({ suggestions: await suggest(input.q) }),
);
