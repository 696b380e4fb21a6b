import { endOf, type Slot, slots } from "../decisions/rules/placements.ts";
import { now } from "../platform/clock.ts";
import { pool } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { type StoryCard, storyCards } from "../stories/lists.ts";
import { storyIdOf, storyPath } from "../stories/paths.ts";

/** Where editors have put published stories, and until when it lasts; ids in their order. */
export type Placed = { lead: string | null; picks: string[] };

/** What editors have placed on the front page. */
export async function placedStories(): Promise<Placed> {
  const { rows } = await pool().query<{ story_id: string; slot: Slot }>(
    `SELECT p.story_id, p.slot FROM placements p JOIN stories s ON s.id = p.story_id
     WHERE p.until > $1 AND s.state = 'published' AND p.slot <> 'demote' ORDER BY p.position, p.decision_id`,
    [now()],
  );
  const of = (slot: Slot) => rows.filter((row) => row.slot === slot).map((row) => row.story_id);
  return { lead: of("lead")[0] ?? null, picks: of("pick") };
}

/** Which of these stories are demoted now. */
export async function demotedAmong(ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool().query<{ story_id: string }>(
    "SELECT story_id FROM placements WHERE slot = 'demote' AND until > $1 AND story_id = ANY($2::text[])",
    [now(), ids],
  );
  return new Set(rows.map((row) => row.story_id));
}

/** A placement as editors see it: with who decided it, why, and until when. */
export type EditorPlacement = {
  decisionId: string;
  slot: Slot;
  story: { id: string; path: string; title: string; penName: string };
  by: string;
  reason: string;
  since: Date;
  until: Date;
};

type Row = Omit<EditorPlacement, "story"> & { storyId: string; slug: string; title: string; penName: string };

/** Everything that stands by an editor's decision, the picks in their order. */
export async function editorPlacements(actor: Actor, storyId: string | null = null): Promise<EditorPlacement[]> {
  if (!may(actor, "front-page.curate")) throw notFound();
  const { rows } = await pool().query<Row>(
    `SELECT p.decision_id AS "decisionId", p.slot, p.since, p.until, d.reason, coalesce(b.pen_name, 'Somebody') AS by,
       s.id AS "storyId", s.slug, s.title, m.pen_name AS "penName"
     FROM placements p JOIN stories s ON s.id = p.story_id JOIN members m ON m.id = s.author_id
     JOIN decisions d ON d.id = p.decision_id LEFT JOIN members b ON b.id = d.by_id
     WHERE p.until > $1 AND s.state = 'published' AND ($2::text IS NULL OR p.story_id = $2)
     ORDER BY p.position, p.decision_id`,
    [now(), storyId],
  );
  return rows.map(({ storyId: id, slug, title, penName, ...row }) => ({
    ...row,
    story: { id, path: storyPath({ id, slug }), title, penName },
  }));
}

const mostFound = 20;

/** Published stories that an editor may mean: the one at an address, or the newest that have these words. */
export async function findStories(q: string, actor: Actor): Promise<StoryCard[]> {
  if (!may(actor, "front-page.curate")) throw notFound();
  const id = idIn(q);
  const atAddress = id ? await storyCards([id]) : [];
  if (atAddress.length > 0) return atAddress;
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM stories
     WHERE state = 'published' AND to_tsvector('english', title || ' ' || summary) @@ websearch_to_tsquery('english', $1)
     ORDER BY published_at DESC, id DESC LIMIT ${mostFound}`,
    [q],
  );
  return storyCards(rows.map((row) => row.id));
}

// An address of this site, whole or from its first slash, or the end of one.
function idIn(q: string): string | null {
  if (/\s/.test(q)) return null;
  const [, segment] = /\/stories\/([^/?#]+)/.exec(q) ?? [];
  return storyIdOf(segment ?? q);
}

/** A placement that an editor has ended, or that had to make room; told so that it can be placed again. */
export type EndedPlacement = {
  decisionId: string;
  slot: Slot;
  story: { id: string; path: string; title: string };
  by: string;
  reason: string;
  at: Date;
};

type EndedRow = Omit<EndedPlacement, "story" | "slot"> & { kind: string; storyId: string; slug: string; title: string };

const mostEnded = 10;
// As text, not as a value: only so the index of these few is used.
const endings = Object.values(endOf)
  .map((kind) => `'${kind}'`)
  .join(", ");

/** What was ended lately, of stories that are published, the last first. What ran out by itself is not among it. */
export async function endedLately(actor: Actor): Promise<EndedPlacement[]> {
  if (!may(actor, "front-page.curate")) throw notFound();
  const { rows } = await pool().query<EndedRow>(
    `SELECT d.id AS "decisionId", d.kind, d.reason, d.created_at AS at, coalesce(b.pen_name, 'Somebody') AS by,
       s.id AS "storyId", s.slug, s.title
     FROM decisions d JOIN stories s ON s.id = d.subject_id LEFT JOIN members b ON b.id = d.by_id
     WHERE d.kind IN (${endings}) AND s.state = 'published' ORDER BY d.number DESC LIMIT ${mostEnded}`,
  );
  return rows.map(({ storyId: id, slug, title, kind, ...row }) => ({
    ...row,
    slot: slots.find((slot) => endOf[slot] === kind) ?? "pick",
    story: { id, path: storyPath({ id, slug }), title },
  }));
}
