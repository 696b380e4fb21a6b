import { db } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { storage } from "../platform/storage/open-storage.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { noVerdict, type Verdict, type VerdictState } from "../stories/rules/verdict.ts";
import { type Reason, reasons, type VoteTally } from "../votes/rules.ts";
import { defaults } from "../votes/verdict/parameters.ts";
import { freezeMs, opened, type Why, waitMs } from "../votes/verdict/publish.ts";
import { version } from "../votes/verdict/score.ts";
import { storyFacts } from "./read-facts.ts";
import { keyOfFile } from "./rules/releases.ts";
import { type ShownSides, shownSides, stateCounts } from "./schema.ts";

/** A verdict, as the page tells it that says how it was computed. Both sides' numbers move in steps of five votes. */
export type ComputedVerdict = {
  story: { id: string; path: string; title: string; dir: string };
  tally: VoteTally;
  verdict: Verdict;
  /** Since when this is published; null before the first run that met the story. */
  since: Date | null;
  /** When a day's run found the same; until then it is provisional. */
  confirmedAt: Date | null;
  /** Null where there are too few votes: they would say which side is missing. */
  sides: Pick<ShownSides, "a" | "b"> | null;
  /** When another result that waits may be published; null where none waits. A moderator may have to look first. */
  waitsUntil: Date | null;
  waitsForModerator: boolean;
  /** From when on it stays as it is. */
  freezesAt: Date;
  review: { words: string; askedAt: Date } | null;
  changes: { before: VerdictState; state: VerdictState; why: Why; at: Date }[];
  version: string;
  parameters: typeof defaults;
};

const mostChanges = 50;

/** How the verdict of a published story was computed; null where there is none such. */
export async function computedVerdict(storyId: string): Promise<ComputedVerdict | null> {
  const story = await db.story.findUnique({
    where: { id: storyId, state: "published" },
    select: {
      ...{ id: true, slug: true, title: true, dir: true, verdict: true, review: true },
      tally: { select: { fact: true, fiction: true, unsure: true } },
      verdicts: { orderBy: [{ at: "desc" }, { id: "desc" }], take: mostChanges },
    },
  });
  const [facts] = story ? await storyFacts([storyId]) : [];
  if (!story || !facts) return null;
  const { id, title, dir, verdict: row, review, verdicts } = story;
  const shown = row && shownSides.parse(row.shown);
  return {
    story: { id, path: storyPath(story), title, dir },
    tally: story.tally ?? { fact: 0, fiction: 0, unsure: 0 },
    verdict: row && shown ? { state: row.state, reason: row.reason, needs: shown.needs } : noVerdict,
    since: row?.since ?? null,
    confirmedAt: row?.confirmedAt ?? null,
    sides: shown && row.state !== "too_few" ? { a: shown.a, b: shown.b } : null,
    waitsUntil: row?.waitingSince ? new Date(row.waitingSince.getTime() + waitMs) : null,
    waitsForModerator: row?.alarm != null,
    freezesAt: new Date(opened(facts) + freezeMs),
    review: review && { words: review.words, askedAt: review.askedAt },
    changes: verdicts.map(({ before, state, why, at }) => ({ before, state, why: why as Why, at })),
    version,
    parameters: defaults,
  };
}

/** How often each reason was given with votes that count, the most frequent first. */
export async function reasonsGiven(storyId: string): Promise<{ words: string; choice: string; votes: number }[]> {
  const rows = await sql.$queryRaw<{ reason: string; votes: number }[]>`
    SELECT reason, count(*)::int AS votes FROM votes WHERE story_id = ${storyId} AND counted AND reason IS NOT NULL
    GROUP BY reason ORDER BY 2 DESC, 1 LIMIT 8`;
  return rows.flatMap(({ reason, votes }) =>
    reason in reasons ? [{ words: reasons[reason as Reason].words, choice: reasons[reason as Reason].for, votes }] : [],
  );
}

/** What the page says on which its author asks for a re-review. */
export type StoryToReview = {
  path: string;
  title: string;
  verdict: Verdict;
  review: { words: string; askedAt: Date } | null;
};

/** A published story of the actor's own, with the request that may have been made; null for anybody else's. */
export async function storyToReview(storyId: string, actor: Actor): Promise<StoryToReview | null> {
  const story = await db.story.findUnique({
    where: { id: storyId, state: "published" },
    select: { id: true, slug: true, title: true, authorId: true, verdict: true, review: true },
  });
  if (!story || !may(actor, "verdict.ask-review", story.authorId)) return null;
  const { title, verdict: row, review } = story;
  const verdict = row ? { state: row.state, reason: row.reason, needs: shownSides.parse(row.shown).needs } : noVerdict;
  return { path: storyPath(story), title, verdict, review };
}

/** A day's release: its files, and what the run found. */
export type Release = {
  day: string;
  asOf: Date;
  version: string;
  votes: number;
  readers: number;
  inputHash: string;
  states: Partial<Record<VerdictState, number>>;
};

/** The days that were released, the latest first; each has all three files. */
export async function releases(): Promise<Release[]> {
  const runs = await db.verdictRun.findMany({ where: { day: { not: null } }, orderBy: { day: "desc" } });
  return runs.map(({ day, states, asOf, version: made, votes, readers, inputHash }) => ({
    ...{ day: day ?? "", asOf, votes, readers, inputHash, version: made },
    states: stateCounts.parse(states),
  }));
}

/** The latest run that came to something, and whether the last one did not. */
export async function latestRun(): Promise<{ asOf: Date; failing: boolean } | null> {
  const [last, good] = await Promise.all([
    db.verdictRun.findFirst({ where: { kind: "between" }, orderBy: { startedAt: "desc" } }),
    db.verdictRun.findFirst({ where: { kind: "between", fault: null }, orderBy: { startedAt: "desc" } }),
  ]);
  return good && { asOf: good.asOf, failing: last?.fault != null };
}

/** A released file, opened for reading; null where there is none of this name. */
export async function releasedFile(name: string) {
  const key = keyOfFile(name);
  return key && storage().get(key);
}

/**
 * How the stories of a contributor were judged: a record of stories, and no score of a person. That of contributors who have
 * much is a few minutes old (stories/sum-contributors.ts).
 */
export async function verdictRecord(authorId: string): Promise<Partial<Record<VerdictState, number>>> {
  const [row] = await sql.$queryRaw<{ record: unknown }[]>`
    SELECT coalesce(
      (SELECT verdicts FROM contributor_tallies WHERE member_id = ${authorId}),
      (SELECT jsonb_object_agg(state, stories) FROM (
        SELECT v.state, count(*)::int AS stories FROM stories s JOIN story_verdicts v ON v.story_id = s.id
        WHERE s.author_id = ${authorId} AND s.state = 'published' AND v.state <> 'too_few' GROUP BY v.state) each),
      '{}') AS record`;
  return stateCounts.parse(row?.record ?? {});
}

/** Whether the member keeps their votes out of the public file. */
export async function keepsVotes(actor: Actor): Promise<boolean> {
  const member = await db.member.findUnique({ where: { id: actor.id }, select: { keepsVotes: true } });
  return member?.keepsVotes ?? false;
}
