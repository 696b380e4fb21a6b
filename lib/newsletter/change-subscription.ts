import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { choiceOf } from "./choice.ts";
import { subscriptionOf } from "./paths.ts";
import type { ChangeInput } from "./schema.ts";

/** Has another newsletter come, to the same address. */
export async function changeSubscription(input: ChangeInput): Promise<void> {
  const id = named(input.token);
  const { everything, categories, contributors } = await choiceOf(input);
  const changed = await sql.$queryRaw<unknown[]>`
    UPDATE subscriptions SET rhythm = ${input.rhythm}, everything = ${everything}, categories = ${categories}::text[],
      contributors = ${contributors}::text[] WHERE id = ${id} AND ended_at IS NULL RETURNING 1`;
  refuseEnded(changed);
}

/** Has nothing come until further notice, or has it come again. */
export async function pauseSubscription({ token, paused }: { token: string; paused: boolean }): Promise<void> {
  const changed = await sql.$queryRaw<unknown[]>`
    UPDATE subscriptions SET paused_at = ${paused ? now() : null}::timestamptz
    WHERE id = ${named(token)} AND ended_at IS NULL RETURNING 1`;
  refuseEnded(changed);
}

/** Ends a subscription and forgets its address, also where it was asked for. Done twice, it comes to the same. */
export async function endSubscription({ token }: { token: string }): Promise<void> {
  const id = named(token);
  const ended = await sql.$queryRaw<unknown[]>`
    WITH forgotten AS (
      DELETE FROM subscription_requests r USING subscriptions s WHERE s.id = ${id} AND r.email = s.email
    )
    UPDATE subscriptions SET ended_at = coalesce(ended_at, ${now()}::timestamptz), email = NULL, categories = '{}',
      contributors = '{}' WHERE id = ${id} RETURNING 1`;
  if (ended.length === 0) throw notFound("newsletter");
}

function named(token: string): string {
  const id = subscriptionOf(token);
  if (!id) throw notFound("newsletter");
  return id;
}

function refuseEnded(changed: readonly unknown[]): void {
  if (changed.length === 0) throw new Refusal("gone", "You have unsubscribed. Ask for the newsletter once more.");
}
