// Readers and voters keep a ledger of what the site acknowledged, while its web process is killed outright and started
// again. Afterwards the database is compared with the ledger: nothing lost, nothing doubled.
import { setTimeout as wait } from "node:timers/promises";
import { pool } from "../../lib/platform/db/client.ts";
import { freePort } from "../../scripts/postgres/free-port.ts";
import { inTurn } from "../in-turn.ts";
import { keepLedger, type Ledger } from "../keep-ledger.ts";
import { lostPulses } from "../lost-pulses.ts";
import type { Bench } from "../options.ts";
import { ownSite } from "../own-site.ts";
import { printCheck, printConditions, printFigure } from "../report.ts";
import { aSignedInMember } from "../signed-in.ts";
import type { BenchSite } from "../site.ts";
import { startWeb } from "../web-process.ts";

export const usual = { readers: 2000, seconds: 8 };

const voters = 100;
const flushedMs = 3000;
const slackMs = 1500; // how late a busy machine may run a timer

export const run: Bench = async (site, options) => {
  printConditions(options);
  const { env: settings } = ownSite(site);
  const env = { ...settings, PORT: String(await freePort()) };
  const members = await inTurn(Array.from({ length: voters }), aSignedInMember);
  const first = await startWeb(env);
  const ledger = keepLedger(first.url, site.story.id, settings.SITE_URL ?? "", { readers: options.readers, members });
  await wait((options.seconds / 2) * 1000);
  ledger.kill();
  await first.end("SIGKILL");
  const second = await startWeb(env);
  try {
    await Promise.race([ledger.done, wait(60_000)]);
    await wait(flushedMs);
  } finally {
    await second.end();
  }
  return [await compareViews(site, ledger), await comparePulses(site, ledger), await compareVotes(site, ledger)].every(
    Boolean,
  );
};

async function compareViews({ story }: BenchSite, { acknowledged, unanswered }: Ledger): Promise<boolean> {
  const { rows } = await pool().query<{ total: number; hours: number; readers: number }>(
    `SELECT t.views AS total, (SELECT sum(views)::int FROM view_hours WHERE story_id = $1) AS hours,
       (SELECT count(*)::int FROM story_readers WHERE story_id = $1) AS readers
     FROM story_tallies t WHERE story_id = $1`,
    [story.id],
  );
  const { total = 0, hours = 0, readers = 0 } = rows[0] ?? {};
  const seen = acknowledged.size;
  const detail = `${seen} acknowledged; total ${total}, by the hour ${hours}, readers ${readers}; ${unanswered()} signals had no answer and were sent again`;
  return printCheck(
    "each acknowledged reader is in the totals once",
    [total, hours, readers].every((each) => each === seen),
    detail,
  );
}

async function comparePulses({ story }: BenchSite, ledger: Ledger): Promise<boolean> {
  const { lost, oldestMs, readers } = await lostPulses(story.id, ledger);
  console.log(
    `     of ${readers} readers who stopped at the kill, ${lost} have a pulse that was acknowledged and is not there`,
  );
  printFigure("the oldest pulse that was lost, before the kill", oldestMs, "ms", "pulses-lost");
  return printCheck("of the pulses only those of the last second are lost", oldestMs <= 1000 + slackMs);
}

async function compareVotes({ story }: BenchSite, { votes }: Ledger): Promise<boolean> {
  const { rows } = await pool().query<{ fact: number; votes: number }>(
    `SELECT t.fact, (SELECT count(*)::int FROM votes WHERE story_id = $1) AS votes FROM story_tallies t WHERE story_id = $1`,
    [story.id],
  );
  const { fact = 0, votes: stored = 0 } = rows[0] ?? {};
  const detail = `${votes.size} acknowledged; stored ${stored}, in the tally ${fact}`;
  return printCheck(
    "each acknowledged vote is stored and counted once",
    stored === votes.size && fact === votes.size,
    detail,
  );
}
