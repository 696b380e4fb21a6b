import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { type LockedCents, lockCents } from "./lock-cents.ts";
import { neutralUpTo } from "./neutral-up-to.ts";
import { isAgreed, mayMove, type SideRatings, scoreOf } from "./rules/order-cents.ts";
import { confirmFirst, whyNotRate } from "./rules/refusals.ts";
import type { RateForm, RateInput } from "./schema.ts";

/** Says whether somebody's two cents are helpful, or takes that back (null): one rating a member, always. */
export async function rateCents({ centsId, helpful }: RateInput, actor: Actor): Promise<{ helpful: boolean | null }> {
  if (!may(actor, "cents.rate")) throw bannedFrom(actor, "cents.rate") ?? new Refusal("forbidden", confirmFirst);
  await takeFrom("cents-rating", actor.id);
  const neutral = await neutralUpTo();
  await sqlTransaction(async (tx) => {
    const cents = await lockCents(tx, centsId);
    const reason = whyNotRate({ own: cents.readerId === actor.id, ofOwnStory: cents.authorId === actor.id });
    if (reason) throw new Refusal("forbidden", reason);
    await writeRating(tx, { centsId, helpful }, actor.id);
    await order(tx, cents, neutral);
  });
  return { helpful };
}

/** The same for whoever presses a button; a guest is told to sign up by the answer. */
export async function pressRating({ rating }: RateForm, actor: Actor | null): Promise<{ guest: boolean }> {
  if (!actor) return { guest: true };
  await rateCents(rating, actor);
  return { guest: false };
}

async function writeRating(tx: Sql, { centsId, helpful }: RateInput, raterId: string): Promise<void> {
  if (helpful === null) {
    await tx.$queryRaw`DELETE FROM cents_ratings WHERE cents_id = ${centsId} AND rater_id = ${raterId}`;
    return;
  }
  await tx.$queryRaw`
    INSERT INTO cents_ratings (cents_id, rater_id, helpful, rated_at)
    VALUES (${centsId}, ${raterId}, ${helpful}::boolean, ${now()})
    ON CONFLICT (cents_id, rater_id) DO UPDATE SET helpful = excluded.helpful, rated_at = excluded.rated_at`;
}

// The two cents are locked, so nobody else's rating comes between.
async function order(tx: Sql, { id, storyId, scoredOf }: LockedCents, neutral: number): Promise<void> {
  const [counted] = await tx.$queryRaw<{ ratings: number }[]>`
    SELECT count(*)::int AS ratings FROM cents_ratings WHERE cents_id = ${id}`;
  const ratings = counted?.ratings ?? 0;
  if (!mayMove(ratings, scoredOf)) return;
  const { a, b } = await sidesOf(tx, id, neutral);
  await tx.$queryRaw`
    UPDATE two_cents SET score = ${scoreOf(a, b)}::float8, agreed = ${isAgreed(a, b)}::boolean, scored_of = ${ratings}::int
    WHERE id = ${id}`;
  await record(tx, "cents.ordered", { storyId });
}

type Sides = { a: SideRatings; b: SideRatings };
type Row = SideRatings & { side: number };

// Who is on neither side counts half to each.
async function sidesOf(tx: Sql, centsId: string, neutral: number): Promise<Sides> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT CASE WHEN f.factor < -${neutral}::float8 THEN -1 WHEN f.factor > ${neutral}::float8 THEN 1 ELSE 0 END AS side,
      count(*)::int AS n, count(*) FILTER (WHERE r.helpful)::int AS helpful
    FROM cents_ratings r LEFT JOIN reader_factors f ON f.reader_id = r.rater_id
    WHERE r.cents_id = ${centsId} GROUP BY 1`;
  const on = (side: number) => rows.find((row) => row.side === side) ?? { n: 0, helpful: 0 };
  const [a, between, b] = [on(-1), on(0), on(1)];
  const withHalf = ({ n, helpful }: SideRatings) => ({
    n: n + between.n / 2,
    helpful: helpful + between.helpful / 2,
  });
  return { a: withHalf(a), b: withHalf(b) };
}
