import { shared } from "../platform/shared.ts";
import { onceIn } from "./once-in.ts";
import { readSiteNumbers } from "./queries.ts";
import type { SiteNumbers } from "./schema.ts";

const read = shared("site-numbers", () => onceIn(5000, 1, (_, at) => readSiteNumbers(at)));

/** People reading now, views begun today (UTC) and published stories, at most five seconds old. */
export function siteNumbers(): Promise<SiteNumbers> {
  return read("site");
}
