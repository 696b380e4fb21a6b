// The story page as a guest gets it, compressed; against a bare node:http server that sends the same bytes.
import { get, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { compare } from "../compare.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printLine } from "../report.ts";

export const run: Bench = async ({ url, story }, options) => {
  const headers = { "accept-encoding": "gzip" };
  const page = await fetchRaw(new URL(story.path, url), headers);
  printConditions(options);
  const html = (page.head["content-encoding"] === "gzip" ? gunzipSync(page.body) : page.body).toString();
  console.log(`${story.path}: ${page.body.length} bytes as sent, ${html.length} of HTML`);
  const right = [
    printCheck("the page answers 200", page.status === 200, String(page.status)),
    printCheck("it is compressed", page.head["content-encoding"] === "gzip"),
    printCheck("its title is there", html.includes(story.title)),
    printCheck("it sets no cookie", page.head["set-cookie"] === undefined),
  ];
  const answer = { status: 200, headers: plainHeaders(page.head), body: page.body.toString("base64") };
  const { site, bare, all } = await compare(url, [{ method: "GET", path: story.path, headers }], answer, options);
  printLine("story page, gzip", site, bare);
  printLine("bare node:http, the same bytes", bare);
  const wrong = all.flatMap(({ statuses }) => Object.keys(statuses)).filter((status) => status !== "200");
  right.push(printCheck("every answer is 200", wrong.length === 0, [...new Set(wrong)].join(", ")));
  return right.every(Boolean);
};

type Answer = { status: number; head: IncomingMessage["headers"]; body: Buffer };

function fetchRaw(url: URL, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, head: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on("error", reject);
  });
}

function plainHeaders(head: IncomingMessage["headers"]): Record<string, string> {
  const left = Object.entries(head).filter(
    ([name]) => !["connection", "date", "keep-alive", "transfer-encoding"].includes(name),
  );
  return Object.fromEntries(left.map(([name, value]) => [name, String(value)]));
}
