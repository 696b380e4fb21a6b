import { type Alarm, alarmOn, type VoteFacts } from "./alarm.ts";
import type { State } from "./rule.ts";
import type { Run, Scored } from "./score.ts";

export type { Alarm, VoteFacts } from "./alarm.ts";

/** What is known of a story beside its votes; times in milliseconds since the epoch, null where it did not happen. */
export type StoryFacts = {
  story: string;
  publishedAt: number;
  /** The last material correction. */
  correctedAt: number | null;
  /** The author's one request to look again. */
  reviewRequestedAt: number | null;
  /** When votes on it were last removed by a decision, or put back. */
  votesRemovedAt?: number | null;
  /** When a moderator last answered what was found about its votes. */
  clearedAt?: number | null;
};

/** A result that is not published yet: since when it has been the same, and why a moderator must look at it first. */
export type Waiting = { state: State; since: number; alarm: Alarm | null };

/** How it stands with a story: what is published since when, and what waits. */
export type Standing = { story: string; state: State; reason: string; since: number; waiting: Waiting | null };

/** Why a published state changed. */
export type Why = "first" | "votes" | "votes-removed" | "corrected" | "review";

export type Change = { story: string; before: State; state: State; reason: string; why: Why; at: number };

/** Where moderators must look, and from when on votes came that nobody has looked at. */
export type Raised = { story: string; alarm: Alarm; since: number };

/** What is to be published: how each story of the run stands, what changed by it, and where moderators must look. */
export type Publication = { standing: Standing[]; changes: Change[]; alarms: Raised[] };

export const waitMs = 30 * 60 * 1000;
export const freezeMs = 14 * 24 * 60 * 60 * 1000;

/** How much later than its decision a removal of votes may be seen by a run. */
const settlingMs = 60_000;

type Known = {
  votes: readonly VoteFacts[];
  stories: readonly StoryFacts[];
  standing: readonly Standing[];
  /** When the last run began that came to something. */
  lastRun?: number | null;
};

/**
 * Works out what of a run is published; pure. A verdict waits 30 minutes before it comes, changes or goes; it waits for a
 * moderator where the votes came in a way that people should look at (alarm.ts). After 14 days what was decided stays,
 * until a material correction or the author's one request opens it for 14 days more. Votes that moderation removed are
 * never waited for, nor is a freeze kept for them. A story that no run has met before gets what its votes say.
 */
export function publish(run: Pick<Run, "now" | "stories">, { votes, stories, standing, lastRun }: Known): Publication {
  const facts = new Map(stories.map((each) => [each.story, each]));
  const before = new Map(standing.map((each) => [each.story, each]));
  const byStory = Map.groupBy(votes, ({ story }) => story);
  const outcomes = run.stories.flatMap((scored) => {
    const about = facts.get(scored.story);
    const given = { now: run.now, was: before.get(scored.story), votes: byStory.get(scored.story) ?? [] };
    return about ? [outcomeOf(scored, { ...given, about, lastRun: lastRun ?? 0 })] : [];
  });
  return {
    standing: outcomes.map(({ standing: each }) => each),
    changes: outcomes.flatMap(({ change }) => change ?? []),
    alarms: outcomes.flatMap(({ alarm }) => alarm ?? []),
  };
}

type Given = {
  now: number;
  about: StoryFacts;
  was: Standing | undefined;
  votes: readonly VoteFacts[];
  lastRun: number;
};
type Outcome = { standing: Standing; change?: Change; alarm?: Raised };

function outcomeOf(scored: Scored, given: Given): Outcome {
  const { was, now } = given;
  const { story, state, reason } = scored;
  const unmet: Standing = { story, state: "too_few", reason: "few_votes_on_a_side", since: now, waiting: null };
  const standing = was ?? unmet;
  if (state === standing.state) return { standing: { ...standing, reason, waiting: null } };
  if (isRecount(given)) return changed(scored, standing, given, "votes-removed");
  if (isFrozen(given)) return { standing: { ...standing, waiting: null } };
  if (!isWeighty(state) && !isWeighty(standing.state)) return changed(scored, standing, given, whyOf(given));
  return waited(scored, standing, given);
}

// Verdicts are waited for; between "too few", "no clear answer" and "disputed" nothing is bought.
function isWeighty(state: State): boolean {
  return state === "fact" || state === "fiction";
}

function waited(scored: Scored, standing: Standing, given: Given): Outcome {
  const { story, state } = scored;
  const { now, about } = given;
  const since = standing.waiting?.state === state ? standing.waiting.since : now;
  const from = Math.max(about.clearedAt ?? 0, given.was ? standing.since : 0);
  const alarm = alarmOn(given.votes.filter(({ at }) => at > from));
  if (alarm) {
    const isNew = standing.waiting?.alarm !== alarm;
    const waits = { ...standing, waiting: { state, since, alarm } };
    return isNew ? { standing: waits, alarm: { story, alarm, since: from } } : { standing: waits };
  }
  const isFirst = given.was === undefined && now - opened(about) > freezeMs; // it was open before anybody computed
  if (isFirst || now - since >= waitMs) return changed(scored, standing, given, whyOf(given));
  return { standing: { ...standing, waiting: { state, since, alarm: null } } };
}

function changed({ story, state, reason }: Scored, standing: Standing, { now }: Given, why: Why): Outcome {
  const change = { story, before: standing.state, state, reason, why, at: now };
  return { standing: { story, state, reason, since: now, waiting: null }, change };
}

// Only until a run has met the removal: what votes come to after that is waited for, as ever.
function isRecount({ was, about, lastRun }: Given): boolean {
  return was !== undefined && (about.votesRemovedAt ?? 0) > Math.max(was.since, lastRun - settlingMs);
}

/** Whether what is published stays as it is, and since when: 14 days after it was opened last. */
export function isFrozen({ now, about, was }: Pick<Given, "now" | "about" | "was">): boolean {
  return was !== undefined && was.state !== "too_few" && now - opened(about) > freezeMs;
}

/** When a story's verdict was opened last: by its publication, a material correction, or its author's request. */
export function opened({ publishedAt, correctedAt, reviewRequestedAt }: StoryFacts): number {
  return Math.max(publishedAt, correctedAt ?? 0, reviewRequestedAt ?? 0);
}

function whyOf({ was, about }: Given): Why {
  if (!was) return "first";
  if ((about.correctedAt ?? 0) > was.since) return "corrected";
  return (about.reviewRequestedAt ?? 0) > was.since ? "review" : "votes";
}
