import { reviewMinutes } from "../decisions/review-time.ts";
import { authorOf } from "../decisions/track-record.ts";
import { now } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { env } from "../platform/env.ts";
import type { Actor } from "../policy.ts";
import { askOutside } from "../screening/ask-outside.ts";
import { readLists } from "../screening/read-lists.ts";
import type { Context, Screening, Submission } from "../screening/schema.ts";
import { screen } from "../screening/screen.ts";
import { siteModel } from "../screening/site-model.ts";
import { reviewMode } from "../site/read-settings.ts";

/** What a kind of text adds to what screening knows of its writer and of the site. */
export type KnownBeside = Partial<Pick<Context, "recent" | "alike" | "crowd">>;

/**
 * What becomes of a text that somebody hands in; asked before it is stored. `ask` reads what its kind adds: what it asks
 * goes out on the same connection as the question for the writer, and all comes back at once.
 */
export async function screenText(
  submission: Submission,
  actor: Actor | null,
  ask: (tx: Sql, at: Date) => Promise<KnownBeside> = async () => ({}),
): Promise<Screening> {
  const at = now();
  const [lists, classifier, minutes, mode] = await Promise.all([
    readLists(),
    siteModel(),
    reviewMinutes(),
    reviewMode(),
  ]);
  const [author, beside] = await sqlTransaction((tx) =>
    Promise.all([actor && authorOf(tx, actor.id, at), ask(tx, at)]),
  );
  const site = { reviewMode: mode, pace: env().LIMITS_SCALE, reviewMinutes: minutes, lists, classifier };
  const context = {
    at,
    author,
    closed: false,
    recent: [],
    alike: [],
    crowd: { young: 0, usual: 0 },
    ...site,
    ...beside,
  };
  return askOutside(submission, context, screen(submission, context));
}
