import { now } from "../platform/clock.ts";
import { transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { nextCheck } from "./end-run.ts";
import { pauseItself } from "./pause-itself.ts";
import type { Run } from "./poll-source.ts";
import { failurePause, isHopeless, patience } from "./rules/schedule.ts";

type Failure = { sentence: string; status: number | null; headers: Headers };

/** Notes that a feed could not be had. Its owner is told after some failures; after two weeks it is paused. */
export async function noteFailure(run: Run, { sentence, status, headers }: Failure): Promise<void> {
  const { id, source } = run;
  const at = now();
  const failingSince = source.failingSince ?? at;
  if (isHopeless(failingSince, at)) {
    const reason = `The feed could not be read for ${patience.days} days. The last reason: ${sentence}`;
    return pauseItself(run, { kind: "failures", reason, status });
  }
  const failures = source.failures + 1;
  await transaction(async (tx) => {
    await tx.sourceRun.update({ where: { id }, data: { outcome: "failed", status, sentence, endedAt: at } });
    const seconds = failurePause(source.checkEveryS, failures, headers, at);
    await tx.source.update({
      where: { id: source.id },
      data: {
        failures,
        failingSince,
        lastError: sentence,
        lastCheckAt: at,
        runningUntil: null,
        ...nextCheck(at, seconds, source),
      },
    });
    if (failures === patience.failures) await record(tx, "source.failing", { sourceId: source.id, requestId: newId() });
  });
}
