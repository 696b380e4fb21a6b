// A story with 1,000 comments beside one with 20: the page from memory, the page rendered, and the answer of the API.
import { aMember } from "../../prisma/builders/member.ts";
import type { AimName } from "../aims.ts";
import { inTurn } from "../in-turn.ts";
import { median, rate, sendLoad } from "../load.ts";
import type { Bench, Options } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { ask } from "../raw.ts";
import { printCheck, printConditions, printFigure, printLine } from "../report.ts";
import { asBytes } from "../requests.ts";
import type { Result } from "../sender.ts";
import type { BenchSite } from "../site.ts";
import { aStoryToRead } from "../story-to-read.ts";

type Asked = { name: string; path: (story: BenchSite["story"]) => string; aim?: AimName };

const asked: Asked[] = [
  { name: "page from memory", path: ({ path }) => path, aim: "comments-1000-page" },
  { name: "page rendered", path: ({ path }) => `${path}?sort=oldest`, aim: "comments-1000-page" },
  { name: "API", path: ({ id }) => `/api/stories/${id}/comments`, aim: "comments-1000-api" },
];

export const run: Bench = async (site, options) => {
  ownSite(site);
  printConditions(options);
  const author = await aMember();
  const many = await aStoryToRead(author, "A thousand have something to say about the well", 1000);
  const few = await aStoryToRead(author, "Twenty have something to say about the other well", 20);
  const right = await inTurn(asked, (one) => measure(site, one, { few, many }, options));
  const total = (
    (await (await fetch(new URL(`/api/stories/${many.id}/comments`, site.url))).json()) as { total: number }
  ).total;
  return [...right, printCheck("all thousand are counted", total === 1000, String(total))].every(Boolean);
};

type Two = { few: BenchSite["story"]; many: BenchSite["story"] };

// In turns, so that a busy machine hurts both.
async function measure(
  { url }: BenchSite,
  { name, path, aim }: Asked,
  { few, many }: Two,
  options: Options,
): Promise<boolean> {
  const rounds: { few: Result; many: Result }[] = [];
  for (let round = 0; round <= options.rounds; round++)
    rounds.push({ few: await load(url, path(few), options), many: await load(url, path(many), options) });
  const warm = rounds.slice(1);
  const [ofFew, ofMany] = [median(warm.map(({ few }) => few)), median(warm.map(({ many }) => many))];
  printLine(`${name}, 20 comments`, ofFew);
  printLine(`${name}, 1,000 comments`, ofMany);
  printFigure(`${name}, how much longer 1,000 take`, rate(ofFew) / rate(ofMany), "×", aim);
  const bytes = await inTurn(
    [few, many],
    async (story) => (await ask(new URL(path(story), url), { headers })).body.length,
  );
  const right = rounds
    .flatMap(({ few, many }) => [few, many])
    .every(({ statuses }) => Object.keys(statuses).join() === "200");
  return printCheck(
    "every answer is 200",
    right,
    `${bytes.map((each) => each.toLocaleString("en-GB")).join(" and ")} bytes`,
  );
}

// No more ask at once than are let in (docs/decisions/0014): a slow machine would turn the others away.
const letIn = 6;
const headers = { "accept-encoding": "gzip" };

function load({ hostname: host, host: name, port }: URL, path: string, options: Options): Promise<Result> {
  const requests = [asBytes(name, { method: "GET", path, headers })];
  const connections = Math.min(options.connections, letIn);
  return sendLoad({ host, port: Number(port), connections, ms: options.seconds * 1000, requests });
}
