import { setTimeout as wait } from "node:timers/promises";
import { now, nowMs } from "../platform/clock.ts";
import { sql, sqlTransaction } from "../platform/db/sql.ts";
import { env } from "../platform/env.ts";
import { isStopping } from "../platform/jobs/stopping.ts";
import { log } from "../platform/log.ts";
import { openLane } from "../platform/mail/open-lane.ts";
import { lettersOf } from "./edition-letters.ts";
import { findEdition } from "./edition-row.ts";
import { patienceMs } from "./rules/times.ts";
import { type Became, sendOne } from "./send-one.ts";

const batch = 200;
const sliceMs = 5 * 60_000;
const mostDown = 6;

/**
 * Sends what of an edition is still to be sent, over a few connections, for some minutes at most; the next run goes on with
 * it. Nothing is kept in memory but the next two hundred readers. Says whether all of it is done.
 */
export async function sendEdition(id: string): Promise<boolean> {
  const edition = await findEdition(id);
  if (edition?.state !== "sending") return true;
  const pace = inPace(env().MAIL_PER_SECOND);
  const endAt = performance.now() + sliceMs;
  const whole = await storiesOf(id);
  const next = readersOf(id, () => lettersOf(edition, whole));
  let down = 0;
  const goesOn = () => !isStopping() && performance.now() < endAt && down < mostDown;
  const note = (became: Became) => {
    if (became === "down") down += 1;
    else if (became === "sent") down = 0;
  };
  const work = async () => {
    const lane = openLane();
    try {
      while (goesOn()) {
        const reader = await next();
        if (!reader) return;
        await pace();
        note(await sendOne(id, reader.id, reader.letters, lane));
      }
    } finally {
      lane.close();
    }
  };
  await allOf(Array.from({ length: laneCount() }, work));
  if (down >= mostDown)
    log.warn({ edition: id }, "the mail server cannot be reached; the newsletter is gone on with later");
  return endIfDone(id);
}

// Each lane holds a connection to the database while it sends; others are needed beside them.
function laneCount(): number {
  const { MAIL_CONNECTIONS, DATABASE_POOL } = env();
  return Math.max(1, Math.min(MAIL_CONNECTIONS, DATABASE_POOL - 4));
}

// A lane that fails does not leave the others to go on unseen.
async function allOf(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((each) => each.status === "rejected");
  if (failed) throw failed.reason;
}

async function storiesOf(id: string): Promise<string[]> {
  const rows = await sql.$queryRaw<{ storyId: string }[]>`
    SELECT story_id AS "storyId" FROM edition_stories WHERE edition_id = ${id} ORDER BY position`;
  return rows.map(({ storyId }) => storyId);
}

type Letters = Awaited<ReturnType<typeof lettersOf>>;

// The readers who are due, one after the other, for all lanes; read batch by batch, and with each batch what there is to send.
function readersOf(editionId: string, write: () => Promise<Letters>) {
  let [waiting, after]: [{ id: string; letters: Letters }[], string | null] = [[], ""];
  let filling: Promise<void> | null = null;
  const fill = async () => {
    const rows = await sql.$queryRaw<{ id: string }[]>`
      SELECT subscription_id AS id FROM edition_mails
      WHERE edition_id = ${editionId} AND state = 'waiting' AND try_at <= ${now()} AND subscription_id > ${after ?? ""}
      ORDER BY subscription_id LIMIT ${batch}::int`;
    after = rows.length === batch ? (rows.at(-1)?.id ?? null) : null;
    if (rows.length === 0) return;
    const letters = await write();
    waiting = rows.map(({ id }) => ({ id, letters }));
  };
  return async () => {
    while (waiting.length === 0) {
      if (after === null && !filling) return null;
      filling ??= fill().finally(() => {
        filling = null;
      });
      await filling;
    }
    return waiting.shift() ?? null;
  };
}

// At most so many a second, by all lanes together.
function inPace(perSecond: number): () => Promise<void> {
  let free = 0;
  return async () => {
    const at = performance.now();
    const pause = Math.max(0, free - at);
    free = at + pause + 1000 / perSecond;
    if (pause > 0) await wait(pause);
  };
}

// What cannot be handed over for a day is given up.
async function endIfDone(id: string): Promise<boolean> {
  const tooLate = new Date(nowMs() - patienceMs);
  return sqlTransaction(async (tx) => {
    await tx.$queryRaw`
      UPDATE edition_mails SET state = 'failed', done_at = ${now()} WHERE edition_id = ${id} AND state = 'waiting'
        AND EXISTS (SELECT true FROM editions WHERE id = ${id} AND begun_at < ${tooLate})`;
    const done = await tx.$queryRaw<unknown[]>`
      UPDATE editions SET state = 'sent', sent_at = ${now()} WHERE id = ${id} AND state = 'sending'
        AND NOT EXISTS (SELECT true FROM edition_mails WHERE edition_id = ${id} AND state = 'waiting') RETURNING 1`;
    return done.length > 0;
  });
}
