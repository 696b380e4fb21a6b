import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { recordEach } from "../platform/outbox.ts";
import { defaults } from "../votes/verdict/parameters.ts";
import type { Change, Publication, Standing } from "../votes/verdict/publish.ts";
import type { Scored } from "../votes/verdict/score.ts";
import type { Begun } from "./keep-fault.ts";
import type { StoredVerdict } from "./read-standing.ts";
import { inSteps } from "./rules/steps.ts";
import type { ShownSides, Sides } from "./schema.ts";
import type { Result } from "./score-apart.ts";
import { storeFactors } from "./store-factors.ts";

export type FinishedRun = Begun & Result & { seen?: string; day?: string };

const mostListed = 1000;
/** A side's share is written again when it has moved by as much. */
const leastMove = 0.02;

type Outcome = { standing: readonly StoredVerdict[]; publication: Publication };

/** Stores what came of a run: how each story stands, what changed, on which side readers stand. One transaction. */
export function storeRun(finished: FinishedRun, { standing: before, publication }: Outcome): Promise<void> {
  const { run } = finished;
  const stored = new Map(before.map((each) => [each.story, each]));
  const scored = new Map(run.stories.map((each) => [each.story, each]));
  const rows = publication.standing.flatMap((standing) => {
    const found = scored.get(standing.story);
    return found ? [rowOf(standing, found, stored.get(standing.story))] : [];
  });
  return transaction(async (tx) => {
    await storeRow(tx, finished, changedIn(run.stories, stored));
    await storeVerdicts(
      tx,
      rows.filter((row) => differs(row, stored.get(row.story))),
      finished.id,
    );
    await storeChanges(tx, publication.changes, scored);
    await storeFactors(tx, run.factors);
    await recordEach(
      tx,
      "verdict.published",
      publication.changes.map(({ story }) => ({ storyId: story })),
    );
  });
}

/** Writes a run into the list of runs. */
export async function storeRow(tx: Tx, finished: FinishedRun, changed: readonly Scored[]): Promise<void> {
  const { id, kind, startedAt, run, inputHash, votes, readers, seen = "", day = null } = finished;
  const states: Record<string, number> = {};
  for (const { state } of run.stories) states[state] = (states[state] ?? 0) + 1;
  const { version, now: asOf, parameters } = run;
  await tx.verdictRun.create({
    data: {
      ...{ id, kind, startedAt, version, parameters, inputHash, votes, readers, states, seen, day },
      ...{ asOf: new Date(asOf), finishedAt: now(), changed: changed.slice(0, mostListed) },
    },
  });
}

function changedIn(found: readonly Scored[], stored: ReadonlyMap<string, StoredVerdict>): Scored[] {
  return found.filter(({ story, state, reason }) => {
    const before = stored.get(story);
    return state !== before?.computed || reason !== before.computedReason;
  });
}

function rowOf(standing: Standing, found: Scored, before: StoredVerdict | undefined): StoredVerdict {
  const { a, b, gFact, gFiction } = found;
  const now = { a, b, gFact, gFiction };
  const shown = inSteps(before?.shown ?? null, now, defaults.leastOnSide);
  return { ...standing, computed: found.state, computedReason: found.reason, sides: now, shown };
}

// A refit moves all shares by very little: that is no reason to write every row each minute.
function differs(row: StoredVerdict, before: StoredVerdict | undefined): boolean {
  if (!before) return true;
  const plain = ({ sides: _, ...rest }: StoredVerdict) => JSON.stringify({ ...rest, shown: inOrder(rest.shown) });
  return plain(row) !== plain(before) || hasMoved(row.sides, before.sides);
}

// PostgreSQL gives the names of a stored object in an order of its own.
function inOrder({ a, b, needs }: ShownSides): unknown {
  return [a.n, a.p, b.n, b.p, needs];
}

function hasMoved(now: Sides, before: Sides): boolean {
  const moves = [now.a.p - before.a.p, now.b.p - before.b.p];
  return now.a.n !== before.a.n || now.b.n !== before.b.n || moves.some((move) => Math.abs(move) >= leastMove);
}

async function storeVerdicts(tx: Tx, rows: readonly StoredVerdict[], runId: string): Promise<void> {
  const stored = rows.map(({ story, since, waiting, sides, shown, ...row }) => ({
    ...{ story_id: story, state: row.state, reason: row.reason, since: new Date(since) },
    ...{ computed: row.computed, computed_reason: row.computedReason, sides, shown, run_id: runId },
    ...{ waiting_for: waiting?.state ?? null, alarm: waiting?.alarm ?? null },
    waiting_since: waiting ? new Date(waiting.since) : null,
  }));
  await tx.$queryRaw`
    INSERT INTO story_verdicts AS v (story_id, state, reason, since, computed, computed_reason, sides, shown, waiting_for,
      waiting_since, alarm, run_id)
    SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) AS r (story_id text, state verdict_state, reason text,
      since timestamptz, computed verdict_state, computed_reason text, sides jsonb, shown jsonb, waiting_for verdict_state,
      waiting_since timestamptz, alarm text, run_id text)
    JOIN stories s ON s.id = r.story_id
    ON CONFLICT (story_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, since = excluded.since,
      computed = excluded.computed, computed_reason = excluded.computed_reason, sides = excluded.sides,
      shown = excluded.shown, waiting_for = excluded.waiting_for, waiting_since = excluded.waiting_since,
      alarm = excluded.alarm, run_id = excluded.run_id,
      confirmed_at = CASE WHEN v.state = excluded.state THEN v.confirmed_at END`;
}

async function storeChanges(tx: Tx, changes: readonly Change[], scored: ReadonlyMap<string, Scored>): Promise<void> {
  const rows = changes.map(({ story, at, ...change }) => {
    const { a, b, gFact, gFiction } = scored.get(story) ?? {};
    return {
      ...change,
      storyId: story,
      at: new Date(at),
      sides: JSON.parse(JSON.stringify({ a, b, gFact, gFiction })),
    };
  });
  await tx.verdictChange.createMany({ data: rows });
}
