import { now } from "../platform/clock.ts";
import type { Sql } from "../platform/db/sql.ts";
import { newChanceId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import { rememberText } from "../screening/remember-text.ts";
import type { Ballot } from "./cast-vote.ts";
import { isSaid, type Words } from "./rules.ts";
import { textKey } from "./screen-cents.ts";
import type { WrittenVote } from "./write-vote.ts";

/**
 * Keeps, in the transaction of a vote, what of its two cents others see, rate and answer. Other words take the place of
 * what was there, with the ratings and the answer that it had; a vote that comes without any costs nothing here.
 */
export async function writeCents(tx: Sql, { input, actor, cents }: Ballot, written: WrittenVote): Promise<void> {
  const { storyId, named } = input;
  const about = { storyId, readerId: actor.id };
  if (!cents) {
    if (written.before?.said && !isSaid(written.words)) await forget(tx, about);
    return;
  }
  if (!areSame(cents.words, written.words)) throw changedMeanwhile();
  if (!cents.screening) return showName(tx, about, named);
  const before = await forget(tx, about);
  await say(tx, { ...about, named: named ?? before?.named ?? false, words: cents.words, held: isHeld(cents) });
}

type About = { storyId: string; readerId: string };

function areSame(some: Words, others: Words): boolean {
  return some.note === others.note && some.sourceUrl === others.sourceUrl;
}

function isHeld({ screening }: NonNullable<Ballot["cents"]>): boolean {
  return screening?.outcome === "hold";
}

// What was screened is not what would be shown: the reader has voted from somewhere else in this moment.
function changedMeanwhile(): Refusal {
  return new Refusal("conflict", "Your vote has changed in another window. Look at it again, and then send this.");
}

async function forget(tx: Sql, { storyId, readerId }: About): Promise<{ named: boolean } | undefined> {
  const [gone] = await tx.$queryRaw<{ id: string; named: boolean }[]>`
    DELETE FROM two_cents WHERE story_id = ${storyId} AND reader_id = ${readerId} RETURNING id, named`;
  if (gone) await record(tx, "cents.gone", { storyId, centsId: gone.id, readerId });
  return gone;
}

type Said = About & { named: boolean; words: Words; held: boolean };

async function say(tx: Sql, { storyId, readerId, named, words, held }: Said): Promise<void> {
  const id = newChanceId();
  const state = held ? "held" : "published";
  await tx.$queryRaw`
    INSERT INTO two_cents (id, story_id, reader_id, state, named, said_at)
    VALUES (${id}, ${storyId}, ${readerId}, ${state}::cents_state, ${named}, ${now()})`;
  const text = words.note ?? "";
  await rememberText(tx, { kind: "cents", subjectId: textKey(storyId, readerId), authorId: readerId, text });
  if (!held) await record(tx, "cents.said", { storyId });
}

async function showName(tx: Sql, { storyId, readerId }: About, named: boolean | undefined): Promise<void> {
  if (named === undefined) return;
  const changed = await tx.$queryRaw<unknown[]>`
    UPDATE two_cents SET named = ${named}::boolean
    WHERE story_id = ${storyId} AND reader_id = ${readerId} AND named <> ${named}::boolean RETURNING id`;
  if (changed.length > 0) await record(tx, "cents.settled", { storyId });
}
