// Story pages rendered anew after a change, the database included: how many a second, and how many renders one change
// costs when everybody asks at once.
import { setTimeout as wait } from "node:timers/promises";
import { aMember } from "../../prisma/builders/member.ts";
import { commentAndVote, retitle } from "../change-stories.ts";
import { inTurn } from "../in-turn.ts";
import { median, sendLoad } from "../load.ts";
import { markStoriesStale } from "../mark-stale.ts";
import type { Bench, Options } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure, printLine } from "../report.ts";
import { asBytes } from "../requests.ts";
import { aSignedInMember } from "../signed-in.ts";
import type { BenchSite } from "../site.ts";
import { countStatements } from "../statements.ts";
import { aStoryToRead } from "../story-to-read.ts";

const stories = 100;
const crowd = 500;
const heardMs = 300; // by then every process has been told

export const run: Bench = async (site, options) => {
  ownSite(site);
  printConditions(options);
  const author = await aMember();
  const names = Array.from({ length: stories }, (_, n) => `The well of house ${n} has tasted of iron since Monday`);
  const all = await inTurn(names, (title) => aStoryToRead(author, title, 20));
  return [await renderAll(site, all, options), await herd(site)].every(Boolean);
};

// A member may be the one who changed a page, so each gets a fresh one at once.
async function renderAll(site: BenchSite, stories: readonly BenchSite["story"][], options: Options): Promise<boolean> {
  const { cookie } = await aSignedInMember();
  const headers = { cookie, "accept-encoding": "gzip" };
  const requests = stories.map(({ path }) => asBytes(site.url.host, { method: "GET", path, headers }));
  const order = { host: site.url.hostname, port: Number(site.url.port), connections: options.connections, requests };
  const ids = stories.map(({ id }) => id);
  const after = async (change: typeof retitle) => {
    await change(ids);
    await markStoriesStale(ids);
    await wait(heardMs);
    return sendLoad({ ...order, ms: null });
  };
  for (const change of [retitle, commentAndVote]) await after(change); // warm
  const inRounds = (change: typeof retitle) => inTurn(Array.from({ length: options.rounds }), () => after(change));
  const talked = await inRounds(commentAndVote);
  const middle = median(talked);
  printLine(`story pages rendered after a comment and a vote, ${ids.length} of them`, middle, undefined, "render-rate");
  printFigure("  p95 of these", middle.p95, "ms", "render-p95");
  const pages = await inTurn(stories, ({ path }) => ask(new URL(path, site.url)));
  const retitled = await inRounds(retitle);
  printLine("story pages rendered after a new headline", median(retitled));
  printFigure("  p95 of these", median(retitled).p95, "ms");
  const votes = options.rounds + 1;
  return [
    printCheck(
      "every answer is 200",
      [...talked, ...retitled].every(({ statuses }) => Object.keys(statuses).join() === "200"),
    ),
    printCheck(
      "every page is that of its own story, with its latest comment and votes",
      pages.every(({ text }, n) => isLatest(text, stories[n]?.title ?? "", votes)),
    ),
  ].every(Boolean);
}

function isLatest(text: string, title: string, votes: number): boolean {
  const worse = text.split("And since Monday it is worse.").length - 1;
  return text.includes(`<title>${title}. `) && text.includes(`aria-label="${votes} Fact`) && worse === votes;
}

async function herd(site: BenchSite): Promise<boolean> {
  const alone = await statementsAfterChange(site, 1);
  const together = await statementsAfterChange(site, crowd);
  printFigure(`renders when ${crowd} ask for one changed page`, together / alone, "renders", "render-herd");
  return printCheck("a render can be told by its statements", alone > 0, `${alone} each`);
}

async function statementsAfterChange(site: BenchSite, readers: number): Promise<number> {
  const { path, id } = site.story;
  await ask(new URL(path, site.url));
  await wait(1100); // a page is rendered at most once a second
  return countStatements(ownSite(site).cluster, "story_sources", async () => {
    await markStoriesStale([id]);
    await wait(heardMs);
    await Promise.all(Array.from({ length: readers }, () => ask(new URL(path, site.url))));
  });
}
