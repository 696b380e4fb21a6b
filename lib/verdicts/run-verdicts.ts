import { now } from "../platform/clock.ts";
import { log } from "../platform/log.ts";
import { newId } from "../platform/new-id.ts";
import { publish } from "../votes/verdict/publish.ts";
import type { Scored } from "../votes/verdict/score.ts";
import { hasChanged, readSeen } from "./has-changed.ts";
import { keepFault } from "./keep-fault.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { raiseAlarm } from "./raise-alarm.ts";
import { storyFacts, voteFacts } from "./read-facts.ts";
import { readFactors, readLastRun, readStanding, type StoredVerdict } from "./read-standing.ts";
import { scoreApart } from "./score-apart.ts";
import { storeRun } from "./store-run.ts";

/** Each minute: works verdicts out anew where anything has changed since the last time. */
export async function runIfChanged(): Promise<void> {
  if (await hasChanged()) await runVerdicts();
}

/**
 * Works out all verdicts from all votes, and publishes what is to be published. A run that fails leaves everything as it
 * was, and says so to the operator. Gives how many stories changed their published verdict.
 */
export function runVerdicts(): Promise<number> {
  return oneAtATime(runAlone);
}

async function runAlone(): Promise<number> {
  const [id, startedAt] = [newId(), now()];
  try {
    const seen = await readSeen(startedAt);
    const standing = await readStanding();
    const { run: found, ...input } = await scoreApart(await previousOf(standing));
    const run = { ...found, stories: [...found.stories, ...withoutVotes(found.stories, standing)] };
    const stories = await storyFacts(run.stories.map(({ story }) => story));
    const votes = await voteFacts(unlike(run.stories, standing));
    const publication = publish(run, { votes, stories, standing, lastRun: await readLastRun() });
    for (const alarm of publication.alarms) await raiseAlarm(alarm); // first: what is stored as waiting is not raised again
    await storeRun({ id, kind: "between", startedAt, seen, run, ...input }, { standing, publication });
    return publication.changes.length;
  } catch (thrown) {
    log.error({ err: thrown }, "verdicts could not be worked out; those that are published stay");
    await keepFault({ id, kind: "between", startedAt }, thrown);
    throw thrown;
  }
}

async function previousOf(standing: readonly StoredVerdict[]) {
  const factors = await readFactors();
  if (factors.size === 0) return {};
  const stories = standing.map(({ story, state, reason, sides }): Scored => ({ story, state, reason, ...sides }));
  const since = new Map(standing.map(({ story, since: at }) => [story, at]));
  return { previous: { now: now().getTime(), stories, factors, since } };
}

// Only of stories whose published verdict may change must anything be known about the votes.
function unlike(scored: readonly Scored[], standing: readonly StoredVerdict[]): string[] {
  const published = new Map(standing.map(({ story, state }) => [story, state]));
  return scored.flatMap(({ story, state }) => (state === (published.get(story) ?? "too_few") ? [] : [story]));
}

// Of a story that had votes before, and has none left: removed, or taken back.
function withoutVotes(scored: readonly Scored[], standing: readonly StoredVerdict[]): Scored[] {
  const met = new Set(scored.map(({ story }) => story));
  const side = { n: 0, p: 0.5 };
  return standing
    .filter(({ story }) => !met.has(story))
    .map(({ story }) => ({
      ...{ story, state: "too_few" as const, reason: "few_votes_on_a_side" },
      ...{ a: side, b: side, gFact: 0.5, gFiction: 0.5 },
    }));
}
