import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { excessOf, type HourViews, sumOf } from "../views/rules.ts";
import { settleViewCorrections } from "../views/settle-view-corrections.ts";
import { hoursOf, type Span, takeViews } from "../views/take-views.ts";
import { findSubject } from "./find-subject.ts";
import { refuseConcerned } from "./refuse-decision.ts";
import { roleOf } from "./role-of.ts";
import type { RemoveViewsInput } from "./schema.ts";
import { settleCase } from "./settle-case.ts";

/**
 * Takes views out of a story's numbers as automated. Its page says so with a line of its own, the public log says why, and
 * its contributor is told and can appeal. Taken back, they are in the numbers again.
 */
export async function removeViews(
  input: RemoveViewsInput,
  actor: Actor,
): Promise<{ decisionId: string; views: number }> {
  if (!may(actor, "case.decide")) throw notFound();
  const { storyId, since, until, keep, reason } = input;
  const subject = { kind: "story", id: storyId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const found = await findSubject(tx, subject);
    if (!found) throw notFound("story");
    refuseConcerned(found.ownerId, actor);
    const hours = await takeViews(tx, storyId, { since, until, keep }, now());
    if (hours.length === 0)
      throw new Refusal(
        "conflict",
        "There are no such views in these hours: nothing was removed. Look at the hours again.",
      );
    const views = sumOf(hours);
    const decisionId = await addDecision(tx, {
      ...{ kind: "remove-views", subject, storyId, concernsId: found.ownerId, reason },
      by: { id: actor.id, role: roleOf(actor) },
      evidence: {
        views,
        ...said({ since, until }),
        hours: hours.map(({ hour, ...rest }) => ({ ...rest, hour: hour.toISOString() })),
      },
    });
    await settleCase(tx, subject, found);
    await settleViewCorrections(tx, storyId);
    return { decisionId, views };
  });
}

function said({ since, until }: { since: Date; until: Date }) {
  return { since: since.toISOString(), until: until.toISOString() };
}

/** What a removal would take: by hour, and the hours around, for whoever decides. */
export async function foreseeRemoval(
  storyId: string,
  span: Span,
  actor: Actor,
): Promise<{ title: string; hours: HourViews[]; excess: HourViews[] }> {
  if (!may(actor, "case.decide")) throw notFound();
  const [story] = await sql.$queryRaw<{ title: string; authorId: string }[]>`
    SELECT title, author_id AS "authorId" FROM stories WHERE id = ${storyId} AND published_at IS NOT NULL`;
  if (!story) throw notFound("story");
  const hours = await hoursOf(sql, storyId, span);
  return { title: story.title, hours, excess: excessOf(hours, span.keep) };
}
