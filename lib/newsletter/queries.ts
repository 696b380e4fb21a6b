import { db, pool } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { siteName } from "../site/read-settings.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";
import { picksOf } from "./candidates.ts";
import { storiesNow } from "./edition-letters.ts";
import { type EditionRow, findEdition } from "./edition-row.ts";
import { usualSubject } from "./mails/edition.ts";
import { editionPath, subscriptionOf, subscriptionToken } from "./paths.ts";
import type { Rhythm } from "./rules/times.ts";

/** What somebody gets, as forms show it: contributors by handle. */
export type SubscriptionView = {
  token: string;
  rhythm: Rhythm;
  everything: boolean;
  categories: string[];
  contributors: string[];
  paused: boolean;
  ended: boolean;
};

type Row = Omit<SubscriptionView, "token"> & { id: string };

/** The subscription that a link is for; null where the link is not ours, or it is long gone. */
export async function subscriptionBy(token: string): Promise<SubscriptionView | null> {
  const id = subscriptionOf(token);
  return id ? view(await readSubscription("s.id = $1", id)) : null;
}

/** The actor's own subscription, made on their dashboard or by a mail to their address. */
export async function mySubscription({ id, verified }: Actor): Promise<SubscriptionView | null> {
  if (!verified) return null;
  return view(await readSubscription("s.email = (SELECT email FROM members WHERE id = $1) AND s.ended_at IS NULL", id));
}

async function readSubscription(condition: string, value: string): Promise<Row | undefined> {
  const { rows } = await pool().query<Row>(
    `SELECT s.id, s.rhythm, s.everything, s.categories, s.paused_at IS NOT NULL AS paused, s.ended_at IS NOT NULL AS ended,
       ARRAY(SELECT m.handle FROM members m WHERE m.id = ANY(s.contributors) AND m.gone_at IS NULL ORDER BY m.handle) AS contributors
     FROM subscriptions s WHERE ${condition}`,
    [value],
  );
  return rows[0];
}

function view(row: Row | undefined): SubscriptionView | null {
  if (!row) return null;
  const { id, ...rest } = row;
  return { ...rest, token: subscriptionToken(id) };
}

/** An edition in the archive. */
export type ArchivedEdition = { id: string; path: string; title: string; rhythm: Rhythm; until: Date };

export const editionsAPage = 30;

/** The editions that were sent, newest first; `after` is the id that the page before ended with. */
export async function archivedEditions(after?: string): Promise<{ editions: ArchivedEdition[]; after: string | null }> {
  const last = after ? await db.edition.findUnique({ where: { id: after }, select: { id: true, until: true } }) : null;
  const { rows } = await pool().query<EditionRow & { title: string | null }>(
    `SELECT e.id, e.rhythm, e.until, e.subject, (SELECT s.title FROM edition_stories x JOIN stories s ON s.id = x.story_id
         WHERE x.edition_id = e.id AND s.state = 'published' ORDER BY x.position LIMIT 1) AS title
     FROM editions e WHERE e.state IN ('sending', 'sent') AND (e.until, e.id) < ($1::timestamptz, $2::text)
     ORDER BY e.until DESC, e.id DESC LIMIT ${editionsAPage + 1}`,
    last ? [last.until, last.id] : ["infinity", ""],
  );
  const page = rows.slice(0, editionsAPage);
  const editions = page.map(({ id, rhythm, until, subject, title }) => {
    return { id, rhythm, until, path: editionPath(id), title: subject || title || "Nothing is left of this edition" };
  });
  return { editions, after: rows.length > editionsAPage ? (page.at(-1)?.id ?? null) : null };
}

/** An edition as everybody reads it in the archive: what has been taken back since is not in it. */
export type EditionPage = ArchivedEdition & { since: Date; intro: string; stories: StoryCard[] };

/** The edition of this id; null where none has been sent. */
export async function editionPage(id: string): Promise<EditionPage | null> {
  const edition = await findEdition(id);
  if (!edition || !(edition.state === "sending" || edition.state === "sent")) return null;
  const rows = await db.editionStory.findMany({ where: { editionId: id }, orderBy: { position: "asc" } });
  const stories = await storyCards(rows.map(({ storyId }) => storyId));
  const { subject, intro, rhythm, since, until } = edition;
  const title = subject || usualSubject(await siteName(), stories);
  return { id, path: editionPath(id), title, rhythm, since, until, intro, stories };
}

/** An edition as editors see it. `sent` says how many of its mails are in which state. */
export type EditorEdition = EditionRow & {
  stories: StoryCard[];
  added: string[];
  dropped: StoryCard[];
  usual: string;
  readers: number;
  mails: { state: string; count: number }[];
};

/** The editions that are not sent yet, the next one first; for those who edit the newsletter. */
export async function openEditions(actor: Actor): Promise<EditorEdition[]> {
  if (!may(actor, "newsletter.edit")) throw notFound();
  const { rows } = await pool().query<{ id: string }>(
    "SELECT id FROM editions WHERE state IN ('planned', 'held', 'sending') ORDER BY until, rhythm LIMIT 10",
  );
  const found = await Promise.all(rows.map(({ id }) => findEdition(id)));
  return Promise.all(found.filter((edition) => edition !== null).map(forEditor));
}

async function forEditor(edition: EditionRow): Promise<EditorEdition> {
  const [stories, picks, readers, mails] = await Promise.all([
    storiesNow(edition),
    picksOf(edition.id),
    db.subscription.count({ where: { rhythm: edition.rhythm, endedAt: null, pausedAt: null } }),
    mailsOf(edition.id),
  ]);
  const usual = usualSubject(await siteName(), stories);
  return {
    ...edition,
    stories,
    added: [...picks.added],
    dropped: await storyCards(picks.dropped),
    usual,
    readers,
    mails,
  };
}

function mailsOf(editionId: string): Promise<{ state: string; count: number }[]> {
  return sql.$queryRaw`
    SELECT state, count(*)::int AS count FROM edition_mails WHERE edition_id = ${editionId} GROUP BY state ORDER BY state`;
}

/** The edition that was sent last, and what became of its mails; for those who edit the newsletter. */
export async function lastEdition(
  actor: Actor,
): Promise<(ArchivedEdition & { mails: { state: string; count: number }[] }) | null> {
  if (!may(actor, "newsletter.edit")) throw notFound();
  const [edition] = (await archivedEditions()).editions;
  return edition ? { ...edition, mails: await mailsOf(edition.id) } : null;
}
