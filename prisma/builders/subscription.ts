import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { newId } from "../../lib/platform/new-id.ts";

type Shape = {
  email?: string;
  rhythm?: string;
  everything?: boolean;
  categories?: string[];
  contributors?: string[];
  confirmedAt?: Date;
};

/** Somebody who gets the newsletter, every day and of the whole site unless said otherwise. */
export async function aSubscription({
  confirmedAt = now(),
  ...shape
}: Shape = {}): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = shape.email ?? `${id}@readers.example`;
  await db.subscription.create({ data: { rhythm: "daily", everything: true, ...shape, id, email, confirmedAt } });
  return { id, email };
}

/** Many of them, by one statement; their addresses are r1@readers.example and so on. */
export async function manySubscriptions(count: number, confirmedAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO subscriptions (id, email, rhythm, everything, confirmed_at)
    SELECT 'many' || lpad(n::text, 8, '0'), 'r' || n || '@readers.example', 'daily', true, ${confirmedAt}
    FROM generate_series(1, ${count}::int) AS n`;
}
