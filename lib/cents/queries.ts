import { type Sql, sql } from "../platform/db/sql.ts";
import { type Actor, may } from "../policy.ts";
import { storyPath } from "../stories/paths.ts";
import { type Choice, saidWith } from "../votes/rules.ts";
import type { CentsPage, CentsView, OwnRatings } from "./schema.ts";

const pageSize = 20;

/** How many stand on the page of a story itself. */
export const bestShown = 3;

type Row = Pick<CentsView, "id" | "note" | "sourceUrl" | "day" | "agreed"> & {
  choice: Choice;
  reason: string | null;
  penName: string | null;
  handle: string | null;
  answer: string | null;
  answeredAt: Date | null;
};

/** A story's two cents, those first that readers of both sides find helpful, then those of the newest day; a page at a time. */
export async function centsOf(storyId: string, after?: string): Promise<CentsPage> {
  return toPage(await readCents(storyId, after ?? null, pageSize + 1), pageSize);
}

/** The best of them, and whether there are more. */
export async function bestCentsOf(storyId: string): Promise<CentsPage> {
  return toPage(await readCents(storyId, null, bestShown + 1), bestShown);
}

function toPage(rows: readonly Row[], most: number): CentsPage {
  const page = rows.slice(0, most);
  return { cents: page.map(toView), next: rows.length > most ? (page.at(-1)?.id ?? null) : null };
}

// Only of votes that count: neither of what is kept until an e-mail is verified, nor of removed ones. Where those that a
// page ended with are gone meanwhile, it begins anew. Those of one day stand as chance has it (their ids): in the order in
// which they came one could find the votes that they go with in the public file. The index says the day in these words.
function readCents(storyId: string, after: string | null, most: number, on: Sql = sql): Promise<Row[]> {
  return on.$queryRaw<Row[]>`
    SELECT c.id, v.choice::text AS choice, v.reason, v.note, v.source_url AS "sourceUrl", m.pen_name AS "penName", m.handle,
      to_char(c.said_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, c.agreed, c.answer, c.answered_at AS "answeredAt"
    FROM two_cents c JOIN votes v ON v.story_id = c.story_id AND v.reader_id = c.reader_id
    LEFT JOIN two_cents l ON l.id = ${after} AND l.story_id = c.story_id
    LEFT JOIN members m ON m.id = c.reader_id AND c.named
    WHERE c.story_id = ${storyId} AND c.state = 'published' AND v.counted
      AND (l.id IS NULL OR (c.score, (c.said_at AT TIME ZONE 'UTC')::date, c.id) < (l.score, (l.said_at AT TIME ZONE 'UTC')::date, l.id))
    ORDER BY c.score DESC, (c.said_at AT TIME ZONE 'UTC')::date DESC, c.id DESC LIMIT ${most}::int`;
}

function toView({ choice, reason, penName, handle, answer, answeredAt, ...row }: Row): CentsView {
  return {
    ...row,
    vote: saidWith({ choice, reason }),
    by: penName !== null && handle !== null ? { penName, handle } : null,
    answer: answer !== null && answeredAt ? { words: answer, at: answeredAt.toISOString() } : null,
  };
}

/** What the actor rated of a story's two cents, and which are their own. */
export async function ownRatings(storyId: string, actor: Actor | null): Promise<OwnRatings> {
  if (!actor) return { ratings: {}, own: null };
  const rows = await sql.$queryRaw<{ id: string; helpful: boolean | null; own: boolean }[]>`
    SELECT c.id, r.helpful, c.reader_id = ${actor.id} AS own FROM two_cents c
    LEFT JOIN cents_ratings r ON r.cents_id = c.id AND r.rater_id = ${actor.id}
    WHERE c.story_id = ${storyId} AND (r.rater_id IS NOT NULL OR c.reader_id = ${actor.id})`;
  const rated = rows.flatMap(({ id, helpful }) => (helpful === null ? [] : [[id, helpful] as const]));
  return { ratings: Object.fromEntries(rated), own: rows.find(({ own }) => own)?.id ?? null };
}

/** What a contributor finds where they answer: their story, and a page of its two cents. */
export type CentsToAnswer = CentsPage & { story: { path: string; title: string } };

/** The two cents on a story of the actor's own; null for anybody else's. */
export async function centsToAnswer(storyId: string, actor: Actor, after?: string): Promise<CentsToAnswer | null> {
  const [story] = await sql.$queryRaw<{ id: string; slug: string; title: string; authorId: string }[]>`
    SELECT id, slug, title, author_id AS "authorId" FROM stories WHERE id = ${storyId} AND state = 'published'`;
  if (!story || !may(actor, "story.mind-comments", story.authorId)) return null;
  return { ...(await centsOf(storyId, after)), story: { path: storyPath(story), title: story.title } };
}
