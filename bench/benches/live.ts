// The live numbers of a story, which every open page asks for every ten seconds.
import { compare } from "../compare.ts";
import type { Bench } from "../options.ts";
import { ask, headersToCopy } from "../raw.ts";
import { printCheck, printConditions, printLine } from "../report.ts";

const names = ["now", "lastHour", "last24Hours", "total", "fact", "fiction", "unsure", "comments"];

export const run: Bench = async ({ url, story }, options) => {
  printConditions(options);
  const path = `/api/stories/${story.id}/live`;
  const { head, body, text } = await ask(new URL(path, url));
  const numbers = JSON.parse(text) as Record<string, number>;
  const answer = { status: 200, headers: headersToCopy(head), body: body.toString("base64") };
  const { site, bare, nginx, all } = await compare(url, [{ method: "GET", path }], answer, options);
  printLine("live numbers", site, bare, "live");
  printLine("  bare node:http, the same bytes", bare);
  if (nginx) printLine("  nginx, the same bytes", nginx, bare);
  const wrong = all.flatMap(({ statuses }) => Object.keys(statuses)).filter((status) => status !== "200");
  const right = [
    printCheck(
      "the eight numbers are there",
      names.every((name) => Number.isInteger(numbers[name])),
    ),
    printCheck("every answer is 200", wrong.length === 0, [...new Set(wrong)].join(", ")),
  ];
  return right.every(Boolean);
};
