import { createHash } from "node:crypto";
import { nowMs } from "./clock.ts";
import { sql } from "./db/sql.ts";
import { env } from "./env.ts";
import { Refusal } from "./refusal.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The rate limits: how many, in how many seconds, of what. LIMITS_SCALE multiplies the numbers. */
export const limits = {
  "sign-up": { points: 5, seconds: 30 * minute, of: "sign-ups from one address" },
  "log-in": { points: 25, seconds: 5 * minute, of: "log-ins from one address" },
  "log-in-account": { points: 5, seconds: 5 * minute, of: "failed log-ins to one account" },
  "log-in-account-longer": { points: 10, seconds: 30 * minute, of: "failed log-ins to one account" },
  "log-in-account-longest": { points: 30, seconds: 6 * hour, of: "failed log-ins to one account" },
  reset: { points: 3, seconds: hour, of: "password resets for one e-mail" },
  "sign-in-link": { points: 3, seconds: 15 * minute, of: "sign-in links to one e-mail" },
  verification: { points: 5, seconds: hour, of: "verification mails to one member" },
  "email-change": { points: 5, seconds: hour, of: "changes of e-mail" },
  comment: { points: 30, seconds: hour, of: "comments" },
  "comment-pause": { points: 1, seconds: 10, of: "comments" },
  "comment-new-member": { points: 5, seconds: hour, of: "comments in a member's first days" },
  "comment-edit": { points: 10, seconds: 15 * minute, of: "edits of comments" },
  "comment-vote": { points: 60, seconds: minute, of: "votes on comments" },
  recommend: { points: 60, seconds: minute, of: "recommendations" },
  follow: { points: 60, seconds: hour, of: "contributors followed" },
  vote: { points: 60, seconds: minute, of: "votes" },
  "two-cents": { points: 20, seconds: hour, of: "two cents" },
  "cents-rating": { points: 60, seconds: minute, of: "ratings" },
  "cents-answer": { points: 30, seconds: hour, of: "answers" },
  view: { points: 10, seconds: 1, of: "view signals from one address" },
  search: { points: 5, seconds: 1, of: "searches" },
  suggestion: { points: 10, seconds: 1, of: "suggestions" },
  upload: { points: 30, seconds: hour, of: "pictures" },
  draft: { points: 120, seconds: minute, of: "saves" },
  "feed-add": { points: 5, seconds: hour, of: "feeds added" },
  "feed-check": { points: 30, seconds: hour, of: "checks of proofs" },
  "feed-poll": { points: 30, seconds: hour, of: "checks of feeds by hand" },
  "feed-preview": { points: 60, seconds: hour, of: "previews" },
  mute: { points: 10, seconds: hour, of: "members muted or unmuted" },
  ignore: { points: 60, seconds: hour, of: "members ignored" },
  report: { points: 10, seconds: hour, of: "reports" },
  "feed-dispute": { points: 5, seconds: day, of: "disputes" },
  "mail-test": { points: 10, seconds: hour, of: "test mails" },
  export: { points: 3, seconds: day, of: "exports" },
  "profile-link": { points: 20, seconds: hour, of: "links added or checked" },
  invitation: { points: 10, seconds: day, of: "invitations" },
  "member-mail": { points: 3, seconds: day, of: "mails from members to one address" },
  "story-mail": { points: 10, seconds: day, of: "stories sent by mail" },
  "promo-request": { points: 3, seconds: day, of: "requests to advertise" },
  "promo-answer-mail": { points: 3, seconds: day, of: "requests to advertise with one e-mail" },
  newsletter: { points: 10, seconds: 30 * minute, of: "subscriptions from one address" },
  "newsletter-mail": { points: 3, seconds: day, of: "subscriptions of one e-mail" },
  "edition-test": { points: 20, seconds: hour, of: "tests of newsletters" },
  "mail-again": { points: 3, seconds: day, of: "tries to reach one address" },
  figures: { points: 30, seconds: hour, of: "files of figures" },
  publish: { points: 20, seconds: day, of: "stories published" },
} as const;

export type LimitName = keyof typeof limits;

/** What is taken from a limit; `count` is one unless said otherwise. */
export type Taking = { name: LimitName; key: string; count?: number };

/** Takes from a limit; throws the refusal that says when to try again. */
export function takeFrom(name: LimitName, key: string, count = 1): Promise<void> {
  return takeFromAll([{ name, key, count }]);
}

/** Takes from several limits by one statement, or from none where one is used up: then it throws that one's refusal. */
export async function takeFromAll(takings: readonly Taking[]): Promise<void> {
  const used = await take(takings, nowMs());
  for (const taking of takings) {
    const mine = used.find(({ key }) => key === rowKey(taking));
    if (mine) throw refusalOf(taking.name, mine);
  }
}

// Gives the limits that were used up. Those who ask at the same moment do not see each other and wait for the row; so
// what was taken is looked at once more.
function take(takings: readonly Taking[], at: number): Promise<UsedUp[]> {
  const keys = takings.map(rowKey);
  const counts = takings.map(({ count = 1 }) => count);
  const mosts = takings.map(({ name }) => mostOf(name));
  const ends = takings.map(({ name }) => at + limits[name].seconds * 1000);
  return sql.$queryRaw`
    WITH asked AS (
      SELECT * FROM unnest(${keys}::text[], ${counts}::int[], ${mosts}::int[], ${ends}::bigint[]) AS a (key, count, most, expire)
    ), used_up AS (
      SELECT key, r.expire FROM asked a JOIN rate_limits r USING (key)
      WHERE r.expire > ${at}::bigint AND r.points + a.count > a.most
    ), taken AS (
      INSERT INTO rate_limits AS r (key, points, expire)
      SELECT key, count, expire FROM asked WHERE NOT EXISTS (SELECT true FROM used_up)
      ON CONFLICT (key) DO UPDATE SET
        points = CASE WHEN r.expire > ${at}::bigint THEN r.points + EXCLUDED.points ELSE EXCLUDED.points END,
        expire = CASE WHEN r.expire > ${at}::bigint THEN r.expire ELSE EXCLUDED.expire END
      RETURNING key, points, expire
    )
    SELECT key, expire FROM used_up
    UNION ALL SELECT key, t.expire FROM taken t JOIN asked a USING (key) WHERE t.points > a.most`;
}

/** Refuses when a limit is used up, without taking from it. */
export async function checkLimit(name: LimitName, key: string): Promise<void> {
  const [used] = await sql.$queryRaw<UsedUp[]>`
    SELECT key, expire FROM rate_limits
    WHERE key = ${rowKey({ name, key })} AND expire > ${nowMs()}::bigint AND points >= ${mostOf(name)}::int`;
  if (used) throw refusalOf(name, used);
}

/** Gives a limit back whole (after a right password, say). */
export async function resetLimit(name: LimitName, key: string): Promise<void> {
  await sql.$queryRaw`DELETE FROM rate_limits WHERE key = ${rowKey({ name, key })}`;
}

/** `expire` is in milliseconds; PostgreSQL's large numbers come as text. */
type UsedUp = { key: string; expire: string };

function mostOf(name: LimitName): number {
  return Math.max(1, Math.round(limits[name].points * env().LIMITS_SCALE));
}

function refusalOf(name: LimitName, { expire }: UsedUp): Refusal {
  const seconds = Math.max(1, Math.ceil((Number(expire) - nowMs()) / 1000));
  const sentence = `That is too many ${limits[name].of} for now. Try again in ${inWords(seconds)}.`;
  return new Refusal("too_many", sentence, { retryAfterSeconds: seconds });
}

/** A waiting time in words: "40 seconds", "12 minutes", "3 hours". */
export function inWords(seconds: number): string {
  const [count, unit] =
    seconds < 90
      ? [seconds, "second"]
      : seconds < 90 * minute
        ? [Math.ceil(seconds / minute), "minute"]
        : [Math.ceil(seconds / hour), "hour"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

// Keys are addresses and e-mails: only their hash is stored.
function rowKey({ name, key }: Pick<Taking, "name" | "key">): string {
  const secret = env().AUTH_SECRET ?? "";
  return `${name}:${createHash("sha256").update(`${secret}:${key}`).digest("base64url").slice(0, 22)}`;
}
