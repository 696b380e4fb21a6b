// Comments of signed-in members, each stored before its answer; then every acknowledged one is looked for.
import type pg from "pg";
import { numbersFrom } from "../../lib/platform/rules/numbers-from.ts";
import { type Answered, requestsFor, sendInSlices } from "../in-slices.ts";
import { publishStories, type SignedIn, signIn, withDatabase } from "../members.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printFigure, printLine } from "../report.ts";
import type { Wire } from "../requests.ts";

const members = 1000;
const stories = 200;

type Posting = { story: string; member: SignedIn; body: string };

export const run: Bench = (site, options) =>
  withDatabase(site, async (database) => {
    printConditions(options);
    const writers = await signIn(database, site, members);
    const many = await publishStories(database, site, stories);
    const [hot = ""] = await publishStories(database, site, 1);
    const right: boolean[] = [];
    for (const [name, on] of [
      ["comments on 200 stories", many],
      ["comments on one story", [hot]],
    ] as const) {
      const postings = Array.from({ length: requestsFor(options) }, (_, n) => posting(n, name, on, writers));
      const { middle, all, answered } = await sendInSlices(site.url, postings.map(asWire), options);
      printLine(name, middle, undefined, "comments-rate");
      printFigure(`${name}, p95`, middle.p95, "ms", "comments-p95");
      const statuses = new Set(all.flatMap(({ statuses }) => Object.keys(statuses)));
      right.push(
        printCheck("every answer is 201", [...statuses].join() === "201", [...statuses].join(", ")),
        await ledger(database, postings, answered),
      );
    }
    return right.every(Boolean);
  });

const vocabulary =
  "water street iron pipe well council mayor letter spring bridge school bus night road field river smell taste brown clear neighbour cousin plant valve meter sample test result paper notice meeting Tuesday never always again since before under behind found lost asked told waited heard seen smelled tasted".split(
    " ",
  );

// As different from each other as what people write: the screening looks for copies among all of them.
function words(seed: number): string {
  const random = numbersFrom(seed);
  return Array.from({ length: 24 }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(" ");
}

function posting(n: number, round: string, on: readonly string[], writers: readonly SignedIn[]): Posting {
  const member = writers[n % writers.length];
  if (!member) throw new Error("There are no writers.");
  return {
    story: on[n % on.length] ?? "",
    member,
    body: `No. ${n} of the ${round}: ${words(n + 100_000 * round.length)}. :)`,
  };
}

function asWire({ story, member, body }: Posting): Wire {
  const path = `/api/stories/${story}/comments`;
  return { method: "POST", path, headers: member.headers, body: JSON.stringify({ body }) };
}

type Row = { story: string; body: string };

/** Whether each acknowledged comment is there exactly once and nothing else is, and counts are the rows. */
async function ledger(
  database: pg.Client,
  postings: readonly Posting[],
  answered: readonly Answered[],
): Promise<boolean> {
  const ids = [...new Set(postings.map(({ story }) => story))];
  const { rows } = await database.query<Row>(
    "SELECT story_id AS story, body_text AS body FROM comments WHERE story_id = ANY ($1) AND state = 'published'",
    [ids],
  );
  const stored = new Map<string, number>();
  for (const { story, body } of rows) stored.set(`${story} ${body}`, (stored.get(`${story} ${body}`) ?? 0) + 1);
  const acknowledged = answered.filter(({ status }) => status === 201).map(({ place }) => postings[place]);
  const once = acknowledged.filter((posted) => stored.get(`${posted?.story} ${posted?.body}`) === 1).length;
  const whole = printCheck(
    "every acknowledged comment is there once",
    once === acknowledged.length && rows.length === acknowledged.length,
    `${once} of ${acknowledged.length}`,
  );
  return [whole, await countsAreRows(database, ids)].every(Boolean);
}

async function countsAreRows(database: pg.Client, ids: readonly string[]): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT story_id FROM story_tallies t WHERE story_id = ANY ($1) AND comments <> (
       SELECT count(*) FROM comments c WHERE c.story_id = t.story_id AND state = 'published')`,
    [ids],
  );
  return printCheck("counts are the number of rows", rows.length === 0);
}
