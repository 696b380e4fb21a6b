import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import { nearlyTheSame } from "../screening/phases/repeated-text.ts";
import { distanceOf } from "../screening/rules/fingerprint.ts";

/** Another account that behaves like this one, and in what. Never by an address: there is none to compare. */
export type SimilarAccount = { id: string; penName: string; handle: string; joinedAt: Date; reasons: string[] };

type Likeness = { id: string; weight: number; reason: string };

const mostShown = 10;
const mostEach = 50;
const dayMs = 24 * 60 * 60 * 1000;

/** The accounts that behave most like a member's, at most ten, each with what makes them alike. For moderators alone. */
export async function similarAccounts(memberId: string): Promise<SimilarAccount[]> {
  const found = await Promise.all([votedAlike(memberId), wroteAlike(memberId), signedUpAlike(memberId)]);
  const byAccount = Map.groupBy(found.flat(), ({ id }) => id);
  const weightOf = (likenesses: readonly Likeness[]) => likenesses.reduce((sum, { weight }) => sum + weight, 0);
  const nearest = [...byAccount].toSorted(([, a], [, b]) => weightOf(b) - weightOf(a)).slice(0, mostShown);
  const ids = nearest.map(([id]) => id);
  const members = await sql.$queryRaw<Omit<SimilarAccount, "reasons">[]>`
    SELECT id, pen_name AS "penName", handle, created_at AS "joinedAt" FROM members WHERE id = ANY(${ids}::text[])`;
  return nearest.flatMap(([id, likenesses]) => {
    const member = members.find((each) => each.id === id);
    return member ? [{ ...member, reasons: likenesses.map(({ reason }) => reason) }] : [];
  });
}

const fewestStories = 3;

// Of the last hundred stories that they voted on: who else made the same choice within ten minutes.
async function votedAlike(memberId: string): Promise<Likeness[]> {
  const rows = await sql.$queryRaw<{ id: string; stories: number; of: number }[]>`
    WITH own AS (
      SELECT story_id, choice, cast_at FROM votes WHERE reader_id = ${memberId} ORDER BY cast_at DESC LIMIT 100
    )
    SELECT o.reader_id AS id, count(*)::int AS stories, (SELECT count(*)::int FROM own) AS of FROM own CROSS JOIN LATERAL (
      SELECT reader_id FROM votes o WHERE o.story_id = own.story_id AND o.choice = own.choice AND o.reader_id <> ${memberId}
        AND o.cast_at BETWEEN own.cast_at - interval '10 minutes' AND own.cast_at + interval '10 minutes' LIMIT 200
    ) o GROUP BY o.reader_id HAVING count(*) >= ${fewestStories} ORDER BY 2 DESC LIMIT ${mostEach}`;
  return rows.map(({ id, stories, of }) => ({
    id,
    weight: stories,
    reason: `Voted the same within ten minutes on ${stories} stories, of the last ${of} that this account voted on.`,
  }));
}

type Alike = { id: string; own: string; signature: number[]; ownSignature: number[] };

// Of the last fifty texts of the last 30 days: who else handed in nearly the same.
async function wroteAlike(memberId: string): Promise<Likeness[]> {
  const rows = await sql.$queryRaw<Alike[]>`
    SELECT o.author_id AS id, t.id AS own, o.signature, t.signature AS "ownSignature" FROM (
      SELECT id, bands, signature FROM screened_texts
      WHERE author_id = ${memberId} AND at > ${new Date(now().getTime() - 30 * dayMs)} ORDER BY at DESC LIMIT 50
    ) t CROSS JOIN LATERAL (
      SELECT author_id, signature FROM screened_texts o WHERE o.bands && t.bands AND o.author_id <> ${memberId} LIMIT 50
    ) o`;
  const alike = rows.filter(({ signature, ownSignature }) => distanceOf(signature, ownSignature) <= nearlyTheSame);
  return [...Map.groupBy(alike, ({ id }) => id)].map(([id, texts]) => {
    const count = new Set(texts.map(({ own }) => own)).size;
    const words = count === 1 ? "One of its texts is" : `${count} of its texts are`;
    return { id, weight: 3 * count, reason: `${words} nearly the same as one of this account's.` };
  });
}

const fewestBefore = 50;

// A mail domain is unusual that at most one in twenty of the 500 accounts before had. Where there are too few to tell, none is.
async function signedUpAlike(memberId: string): Promise<Likeness[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    WITH me AS (
      SELECT id, created_at AS at, split_part(email, '@', 2) AS domain FROM members WHERE id = ${memberId}
    ), earlier AS (
      SELECT count(*) AS all, count(*) FILTER (WHERE domain = (SELECT domain FROM me)) AS same FROM (
        SELECT split_part(email, '@', 2) AS domain FROM members
        WHERE created_at < (SELECT at FROM me) - interval '1 hour' ORDER BY created_at DESC, id DESC LIMIT 500) few
    )
    SELECT m.id FROM members m CROSS JOIN me CROSS JOIN earlier e
    WHERE m.created_at BETWEEN me.at - interval '1 hour' AND me.at + interval '1 hour' AND m.id <> me.id
      AND split_part(m.email, '@', 2) = me.domain AND e.all >= ${fewestBefore} AND e.same * 20 <= e.all
    LIMIT ${mostEach}`;
  const reason = "Signed up within an hour of this account, with the same unusual mail domain.";
  return rows.map(({ id }) => ({ id, weight: 2, reason }));
}
