import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDate } from "../../lib/feeds/rules/dates.ts";

/** Reads each date; `expect` is the instant it means, or just that it can be read. */
export async function run(folder: string) {
  const rows: { date: string; expect: string }[] = JSON.parse(await readFile(join(folder, "dates.json"), "utf8"));
  const wrong = rows.flatMap(({ date, expect }) => {
    const { at } = readDate(date, new Date());
    const holds = expect === "parseable" ? at !== null : at?.getTime() === Date.parse(expect);
    return holds ? [] : [`${date}: ${at?.toISOString() ?? "cannot be read"}, not ${expect}`];
  });
  return [{ name: "dates", total: rows.length, right: rows.length - wrong.length, wrong }];
}
