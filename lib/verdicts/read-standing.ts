import { db } from "../platform/db/client.ts";
import type { VerdictState } from "../stories/rules/verdict.ts";
import type { Alarm, Standing } from "../votes/verdict/publish.ts";
import { type ShownSides, type Sides, shownSides, sides } from "./schema.ts";

/** A story's verdict as it is stored. */
export type StoredVerdict = Standing & {
  computed: VerdictState;
  computedReason: string;
  sides: Sides;
  shown: ShownSides;
};

/** All verdicts that are stored. */
export async function readStanding(): Promise<StoredVerdict[]> {
  const rows = await db.storyVerdict.findMany();
  return rows.map(({ storyId, since, waitingFor, waitingSince, alarm, ...row }) => ({
    ...{ story: storyId, state: row.state, reason: row.reason, since: since.getTime() },
    ...{ computed: row.computed, computedReason: row.computedReason },
    sides: sides.parse(row.sides),
    shown: shownSides.parse(row.shown),
    waiting:
      waitingFor && waitingSince
        ? { state: waitingFor, since: waitingSince.getTime(), alarm: alarm as Alarm | null }
        : null,
  }));
}

/** When the last run began that came to something. */
export async function readLastRun(): Promise<number | null> {
  const where = { kind: "between", fault: null };
  const last = await db.verdictRun.findFirst({ where, orderBy: { startedAt: "desc" }, select: { startedAt: true } });
  return last?.startedAt.getTime() ?? null;
}

/** On which side each reader stood at the last run. */
export async function readFactors(): Promise<Map<string, number>> {
  const rows = await db.readerFactor.findMany();
  return new Map(rows.map(({ readerId, factor }) => [readerId, factor]));
}
