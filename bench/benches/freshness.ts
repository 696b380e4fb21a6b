// From a change through one process to the new page for everyone, through another too; and for who made it.
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../scripts/postgres/free-port.ts";
import { inTurn } from "../in-turn.ts";
import type { Bench } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { middle } from "../percentile.ts";
import { postComment } from "../post-comment.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { aSignedInMember, type SignedIn } from "../signed-in.ts";
import type { BenchSite } from "../site.ts";
import { startWeb } from "../web-process.ts";

export const usual = { rounds: 10 };

type Seen = { byChanger: boolean; here: number; elsewhere: number };

const lookEveryMs = 5;
const patienceMs = 10_000;
const quietMs = 1100; // a page is rendered at most once a second

export const run: Bench = async (site, { rounds, ...options }) => {
  const { env } = ownSite(site);
  printConditions({ rounds, ...options });
  const member = await aSignedInMember();
  const other = await startWeb({ ...env, PORT: String(await freePort()) });
  try {
    const change = (name: string) => changeOnce(site, other.url, member, name);
    const names = Array.from({ length: rounds }, (_, n) => `change ${n} of ${Date.now()}`);
    await change("the first of all"); // warm
    const quiet = await inTurn(names, (name) => wait(quietMs).then(() => change(`quiet ${name}`)));
    const steady = await inTurn(names, (name) => change(`steady ${name}`));
    print("a page that was quiet", quiet);
    print("a page that changes all the time", steady);
    const all = [...quiet, ...steady];
    return printCheck(
      "who made a change sees it at once",
      all.every(({ byChanger }) => byChanger),
    );
  } finally {
    await other.end();
  }
};

async function changeOnce(
  { url, story, own }: BenchSite,
  other: URL,
  { cookie }: SignedIn,
  name: string,
): Promise<Seen> {
  const posted = await postComment(url, own?.env.SITE_URL ?? "", story.id, cookie, name);
  if (posted.status !== 201) throw new Error(`The comment was answered ${posted.status}: ${posted.text}`);
  const at = performance.now();
  const [changer, here, elsewhere] = await Promise.all([
    ask(new URL(story.path, url), { headers: { cookie } }),
    ...[url, other].map((process) => untilSeen(new URL(story.path, process), name, at)),
  ] as const);
  return { byChanger: changer.text.includes(name), here: here ?? 0, elsewhere: elsewhere ?? 0 };
}

async function untilSeen(page: URL, name: string, since: number): Promise<number> {
  for (;;) {
    const { text } = await ask(page);
    const ms = performance.now() - since;
    if (text.includes(name) || ms > patienceMs) return ms;
    await wait(lookEveryMs);
  }
}

function print(name: string, seen: readonly Seen[]): void {
  for (const [where, times] of [
    ["same process", seen.map(({ here }) => here)],
    ["another process", seen.map(({ elsewhere }) => elsewhere)],
  ] as const) {
    printFigure(`${name}, ${where}, median`, middle(times), "ms");
    printFigure(`${name}, ${where}, slowest`, Math.max(...times), "ms", "freshness");
  }
}
