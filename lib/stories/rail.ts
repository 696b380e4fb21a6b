import { railTags } from "../page-tags.ts";
import { keptWhile } from "../platform/cache/kept-while.ts";
import { newestStories } from "./lists.ts";

const keepMs = 5000;

/** The newest stories, as they stand beside each story: the same for all of them, so not read for each page. */
export const newestInRail = keptWhile(railTags, keepMs, () => newestStories({}, null, 6));
