import { createHash } from "node:crypto";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "./db/client.ts";
import { env } from "./env.ts";
import { Refusal } from "./refusal.ts";
import { shared } from "./shared.ts";

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
  verification: { points: 5, seconds: hour, of: "verification mails to one member" },
  "email-change": { points: 5, seconds: hour, of: "changes of e-mail" },
  comment: { points: 30, seconds: hour, of: "comments" },
  "comment-pause": { points: 1, seconds: 10, of: "comments" },
  "comment-new-member": { points: 5, seconds: hour, of: "comments in a member's first days" },
  "comment-vote": { points: 60, seconds: minute, of: "votes on comments" },
  vote: { points: 60, seconds: minute, of: "votes" },
  view: { points: 10, seconds: 1, of: "view signals from one address" },
  upload: { points: 30, seconds: hour, of: "pictures" },
  draft: { points: 120, seconds: minute, of: "saves" },
  "feed-add": { points: 5, seconds: hour, of: "feeds added" },
  "feed-check": { points: 30, seconds: hour, of: "checks of proofs" },
  "feed-poll": { points: 30, seconds: hour, of: "checks of feeds by hand" },
  "feed-preview": { points: 60, seconds: hour, of: "previews" },
  report: { points: 10, seconds: hour, of: "reports" },
  "feed-dispute": { points: 5, seconds: day, of: "disputes" },
  publish: { points: 20, seconds: day, of: "stories published" },
} as const;

export type LimitName = keyof typeof limits;

/** Takes one from a limit; throws the refusal that says when to try again. */
export async function takeFrom(name: LimitName, key: string, count = 1): Promise<void> {
  try {
    await limiter(name).consume(hashed(key), count);
  } catch (thrown) {
    throw asRefusal(name, thrown);
  }
}

/** Refuses when a limit is used up, without taking from it. */
export async function checkLimit(name: LimitName, key: string): Promise<void> {
  const state = await limiter(name).get(hashed(key));
  if (state && state.remainingPoints <= 0 && state.msBeforeNext > 0) throw asRefusal(name, state);
}

/** Gives a limit back whole (after a right password, say). */
export async function resetLimit(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(hashed(key));
}

function limiter(name: LimitName): RateLimiterPostgres {
  return shared(`limit:${name}`, () => {
    const { points, seconds } = limits[name];
    return new RateLimiterPostgres({
      storeClient: pool(),
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: Math.max(1, Math.round(points * env().LIMITS_SCALE)),
      duration: seconds,
    });
  });
}

function asRefusal(name: LimitName, thrown: unknown): unknown {
  if (!isUsedUp(thrown)) return thrown;
  const seconds = Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
  const sentence = `That is too many ${limits[name].of} for now. Try again in ${inWords(seconds)}.`;
  return new Refusal("too_many", sentence, { retryAfterSeconds: seconds });
}

// Not by its class: the limiter may have been made by the other module graph of this process.
function isUsedUp(thrown: unknown): thrown is { msBeforeNext: number } {
  return typeof thrown === "object" && thrown !== null && !(thrown instanceof Error) && "msBeforeNext" in thrown;
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
function hashed(key: string): string {
  return createHash("sha256")
    .update(`${env().AUTH_SECRET ?? ""}:${key}`)
    .digest("base64url")
    .slice(0, 22);
}
