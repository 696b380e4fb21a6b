// The live numbers of a story, which every open page asks for every ten seconds.
import { compare } from "../compare.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printLine } from "../report.ts";

export const run: Bench = async ({ url, story }, options) => {
  printConditions(options);
  const path = `/api/stories/${story.id}/live`;
  const answer = await fetch(new URL(path, url));
  const body = await answer.text();
  const numbers = JSON.parse(body) as Record<string, number>;
  const names = ["now", "lastHour", "last24Hours", "total", "fact", "fiction", "unsure", "comments"];
  const bareAnswer = {
    status: 200,
    headers: { "content-type": "application/json", "content-length": String(body.length) },
    body: Buffer.from(body).toString("base64"),
  };
  const { site, bare, all } = await compare(url, [{ method: "GET", path }], bareAnswer, options);
  printLine("live numbers", site, bare);
  printLine("bare node:http, the same bytes", bare);
  const right = [
    printCheck(
      "the eight numbers are there",
      names.every((name) => Number.isInteger(numbers[name])),
    ),
    printCheck(
      "every answer is 200",
      all.every(({ statuses }) => Object.keys(statuses).join() === "200"),
    ),
  ];
  return right.every(Boolean);
};
