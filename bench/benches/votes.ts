// Votes of signed-in members, spread over many stories and all on one; then every acknowledged one is looked for.
import type pg from "pg";
import { type Answered, requestsFor, type Sliced, sendInSlices } from "../in-slices.ts";
import { publishStories, type SignedIn, signIn, withDatabase } from "../members.ts";
import type { Bench } from "../options.ts";
import { printCheck, printConditions, printFigure, printLine } from "../report.ts";
import type { Wire } from "../requests.ts";

const members = 1000;
const stories = 200;
const choices = ["fact", "fiction", "unsure"] as const;

type Ballot = { story: string; member: SignedIn; choice: string };

export const run: Bench = (site, options) =>
  withDatabase(site, async (database) => {
    printConditions(options);
    const voters = await signIn(database, site, members);
    const many = await publishStories(database, site, stories);
    const [hot = ""] = await publishStories(database, site, 1);
    const count = requestsFor(options);
    const right: boolean[] = [];
    for (const [name, aim, ballots] of [
      ["votes on 200 stories", "votes", spread(many, voters, count)],
      ["votes on one story", "votes-hot", allOn(hot, voters, count)],
    ] as const) {
      const sent = await sendInSlices(site.url, ballots.map(asWire), options);
      printLine(name, sent.middle, undefined, `${aim}-rate`);
      printFigure(`${name}, p95`, sent.middle.p95, "ms", `${aim}-p95`);
      right.push(everyAnswerIs200(sent), await ledger(database, ballots, sent.answered));
    }
    return right.every(Boolean);
  });

// Each member votes on a story and, in the next pass, thinks again; then comes another story.
function spread(many: readonly string[], voters: readonly SignedIn[], count: number): Ballot[] {
  return Array.from({ length: count }, (_, n) => {
    const pass = Math.floor(n / voters.length);
    const story = many[(n + 7 * Math.floor(pass / 2)) % many.length];
    return { story: story ?? "", member: voterAt(voters, n), choice: choices[(n + pass) % 3] ?? "" };
  });
}

// Each member votes, and changes that vote in every further pass.
function allOn(story: string, voters: readonly SignedIn[], count: number): Ballot[] {
  return Array.from({ length: count }, (_, n) => {
    const pass = Math.floor(n / voters.length);
    return { story, member: voterAt(voters, n), choice: choices[(n + pass) % 3] ?? "" };
  });
}

function voterAt(voters: readonly SignedIn[], n: number): SignedIn {
  const voter = voters[n % voters.length];
  if (!voter) throw new Error("There are no voters.");
  return voter;
}

function asWire({ story, member, choice }: Ballot): Wire {
  const path = `/api/stories/${story}/vote`;
  return { method: "PUT", path, headers: member.headers, body: JSON.stringify({ choice }) };
}

function everyAnswerIs200({ all }: Sliced): boolean {
  const statuses = new Set(all.flatMap(({ statuses }) => Object.keys(statuses)));
  return printCheck("every answer is 200", [...statuses].join() === "200", [...statuses].join(", "));
}

type Row = { story: string; member: string; choice: string };

/** Whether each acknowledged voter has exactly one row, with the choice acknowledged last, and tallies are the rows. */
async function ledger(
  database: pg.Client,
  ballots: readonly Ballot[],
  answered: readonly Answered[],
): Promise<boolean> {
  const last = new Map<string, string>();
  for (const { place, status } of answered) {
    const ballot = ballots[place];
    if (status === 200 && ballot) last.set(`${ballot.story} ${ballot.member.id}`, ballot.choice);
  }
  const ids = [...new Set(ballots.map(({ story }) => story))];
  const { rows } = await database.query<Row>(
    "SELECT story_id AS story, reader_id AS member, choice::text FROM votes WHERE story_id = ANY ($1)",
    [ids],
  );
  const kept = rows.filter(({ story, member, choice }) => last.get(`${story} ${member}`) === choice).length;
  const whole = printCheck(
    "every acknowledged vote is there once",
    kept === last.size && rows.length === last.size,
    `${kept} of ${last.size}`,
  );
  return [whole, await talliesAreRows(database, ids)].every(Boolean);
}

async function talliesAreRows(database: pg.Client, ids: readonly string[]): Promise<boolean> {
  const { rows } = await database.query(
    `SELECT story_id FROM story_tallies t WHERE story_id = ANY ($1) AND (fact, fiction, unsure) <> (
       SELECT count(*) FILTER (WHERE choice = 'fact'), count(*) FILTER (WHERE choice = 'fiction'),
         count(*) FILTER (WHERE choice = 'unsure') FROM votes v WHERE v.story_id = t.story_id AND counted)`,
    [ids],
  );
  return printCheck("tallies are the number of rows", rows.length === 0);
}
