import { screenText } from "../accounts/screen-text.ts";
import { type Sql, sql } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import { refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { findAlike } from "../screening/find-alike.ts";
import type { Screening } from "../screening/schema.ts";
import { type Choice, isSaid, type Words } from "./rules.ts";
import type { CastVoteInput } from "./schema.ts";

/** The words that a vote will have, and what the screening made of them; null where they are there already. */
export type ScreenedCents = { words: Words; screening: Screening | null };

type Earlier = Words & { choice: Choice | null; centsId: string | null; wasRemoved: boolean };

const dayMs = 86_400_000;

/**
 * What becomes of the two cents that come with a vote, asked before it is written; null where none come, or they are only
 * emptied. What is refused is refused with the whole ballot: nothing of it is lost, and nothing of it is done.
 */
export async function screenCents(input: CastVoteInput, actor: Actor): Promise<ScreenedCents | null> {
  if (input.note === undefined && input.sourceUrl === undefined && input.named === undefined) return null;
  const earlier = await readEarlier(input.storyId, actor);
  const words = wordsAfter(input, earlier);
  if (!isSaid(words)) return null;
  if (earlier.centsId !== null && isSame(input, words, earlier)) return { words, screening: null };
  await takeFrom("two-cents", actor.id);
  const screening = await screenWords(input.storyId, words, earlier, actor);
  if (screening.outcome === "refuse") throw refuseField(words.note === null ? "sourceUrl" : "note", screening.sentence);
  return { words, screening };
}

async function readEarlier(storyId: string, actor: Actor): Promise<Earlier> {
  const [row] = await sql.$queryRaw<Earlier[]>`
    SELECT v.choice::text AS choice, v.note, v.source_url AS "sourceUrl", c.id AS "centsId", EXISTS (
      SELECT FROM decisions d WHERE d.concerns_id = ${actor.id} AND d.story_id = ${storyId} AND d.subject_kind = 'cents'
        AND d.kind = 'remove' AND NOT EXISTS (SELECT FROM decisions u WHERE u.undoes = d.id)) AS "wasRemoved"
    FROM (SELECT) AS one LEFT JOIN votes v ON v.story_id = ${storyId} AND v.reader_id = ${actor.id}
    LEFT JOIN two_cents c ON c.story_id = v.story_id AND c.reader_id = v.reader_id`;
  return row ?? { choice: null, note: null, sourceUrl: null, centsId: null, wasRemoved: false };
}

// As write-vote.ts does: what the ballot does not mention stays while the choice does.
function wordsAfter({ choice, note, sourceUrl }: CastVoteInput, earlier: Earlier): Words {
  const kept: Words = choice === earlier.choice ? earlier : { note: null, sourceUrl: null };
  return {
    note: note === undefined ? kept.note : note,
    sourceUrl: sourceUrl === undefined ? kept.sourceUrl : sourceUrl,
  };
}

// The same words with another choice say something else than what others have rated.
function isSame({ choice }: CastVoteInput, words: Words, earlier: Earlier): boolean {
  return choice === earlier.choice && words.note === earlier.note && words.sourceUrl === earlier.sourceUrl;
}

async function screenWords(storyId: string, words: Words, { wasRemoved }: Earlier, actor: Actor): Promise<Screening> {
  const links = words.sourceUrl === null ? [] : [words.sourceUrl];
  const text = words.note ?? "";
  const found = await screenText({ kind: "cents", text, links }, actor, async (tx, at) => {
    const since = new Date(at.getTime() - dayMs);
    const [recent, alike] = await Promise.all([
      recentBy(tx, actor.id, storyId, since),
      findAlike(text, textKey(storyId, actor.id), tx),
    ]);
    return { recent, alike };
  });
  return wasRemoved && found.outcome === "publish" ? { ...found, ...lookedAtFirst } : found;
}

/** Names what a reader says on a story, however often they put it otherwise: a better wording is no copy of the one before. */
export function textKey(storyId: string, readerId: string): string {
  return `${storyId}-${readerId}`;
}

const lookedAtFirst = {
  outcome: "hold",
  sentence: "Moderators have removed two cents of yours on this story, so they look at these before they are shown.",
  features: [{ name: "two cents of theirs were removed here", weight: 1 }],
} as const;

function recentBy(tx: Sql, readerId: string, storyId: string, since: Date): Promise<{ text: string; at: Date }[]> {
  return tx.$queryRaw<{ text: string; at: Date }[]>`
    SELECT coalesce(v.note, v.source_url) AS text, c.said_at AS at
    FROM two_cents c JOIN votes v ON v.story_id = c.story_id AND v.reader_id = c.reader_id
    WHERE c.reader_id = ${readerId} AND c.story_id <> ${storyId} AND c.said_at > ${since}
    ORDER BY c.said_at DESC LIMIT 100`;
}
