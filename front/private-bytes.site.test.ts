import { readdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { required } from "../lib/platform/env.ts";
import { aCanary, type Canary, leakIn, mixedRequest } from "../prisma/builders/canaries.ts";
import { aMember } from "../prisma/builders/member.ts";
import { aStory, type BuiltStory } from "../prisma/builders/story.ts";
import { startSite, type ThrowawaySite } from "../prisma/builders/throwaway-site.ts";

const visitors = 8;
const requests = Number(process.env.CANARY_REQUESTS ?? 3000);

let site: ThrowawaySite;
let stories: BuiltStory[];
let canaries: Canary[];

beforeAll(async () => {
  const author = await aMember();
  stories = await Promise.all(["One", "Two", "Three", "Four"].map((title) => aStory({ author, title })));
  canaries = await Promise.all([1, 2, 3, 4, 5].map(aCanary));
  site = await startSite({ databaseUrl: required("DATABASE_URL"), env: { DATABASE_POOL: "5" } });
});
afterAll(async () => {
  await site.stop();
  await closeDatabase();
});

type Answer = { status: number; headers: Record<string, unknown>; body: string };

function ask(agent: Agent, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(site.url.replace("localhost", "127.0.0.1") + path, { agent, headers }, async (answer) => {
      const bytes = await buffer(answer);
      const decode = { br: brotliDecompressSync, gzip: gunzipSync }[answer.headers["content-encoding"] ?? ""];
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: String(decode ? decode(bytes) : bytes),
      });
    });
    sent.on("error", reject).end();
  });
}

async function everyRequest(check: (answer: Answer, n: number) => void): Promise<void> {
  const visitor = async (first: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = first; n < requests; n += visitors) {
      const { path, headers } = mixedRequest(n, { stories, canaries });
      check(await ask(agent, path, headers), n);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: visitors }, (_, first) => visitor(first)));
}

// What Next keeps on its disk beside what the build made.
const filesOfNext = () => readdirSync(".next", { recursive: true }).length;

test(
  "of thousands of mixed requests no answer holds another's private bytes, nor one that is kept one's own",
  async () => {
    const before = filesOfNext();
    const wrong: string[] = [];
    let own = 0;
    await everyRequest((answer, n) => {
      const { path, by } = mixedRequest(n, { stories, canaries });
      const leak = leakIn(answer, by, canaries);
      if (leak) wrong.push(`${path}: ${leak}`);
      if (answer.status >= 500) wrong.push(`${path}: ${answer.status}`);
      if (by && answer.body.includes(by.mark)) own += 1;
    });
    expect(wrong).toEqual([]);
    expect(own).toBeGreaterThan(0); // the marks are there to be found
    expect(filesOfNext()).toBe(before); // invented addresses leave nothing on the disk
  },
  60_000 + requests * 50,
);
