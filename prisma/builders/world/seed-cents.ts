import { answerCents } from "../../../lib/cents/answer-cents.ts";
import { rateCents } from "../../../lib/cents/rate-cents.ts";
import { sql } from "../../../lib/platform/db/sql.ts";
import { newChanceId } from "../../../lib/platform/new-id.ts";
import type { Actor } from "../../../lib/policy.ts";
import { type WorldCents, worldCents } from "../../world/two-cents.ts";
import type { Seeded } from "./seed-stories.ts";

/** Gives some votes of the demo world's readers two cents, which others rate and contributors answer as on any site. */
export async function seedCents(stories: readonly Seeded[]): Promise<void> {
  const raters = await ratersOf();
  for (const [words, said] of Object.entries(worldCents)) {
    const seeded = stories.find(({ story }) => story.title.startsWith(words));
    if (seeded) for (const each of said) await seedOne(seeded, each, raters);
  }
}

type Sides = readonly [readonly string[], readonly string[]];

// Ten of each side, the same each time.
async function ratersOf(): Promise<Sides> {
  const rows = await sql.$queryRaw<{ id: string; factor: number }[]>`
    SELECT f.reader_id AS id, f.factor FROM reader_factors f JOIN members m ON m.id = f.reader_id
    ORDER BY abs(f.factor) DESC, m.handle`;
  const of = (side: number) => rows.filter(({ factor }) => factor * side > 0).slice(0, 10);
  return [of(-1).map(({ id }) => id), of(1).map(({ id }) => id)];
}

async function seedOne(seeded: Seeded, cents: WorldCents, raters: Sides): Promise<void> {
  const id = await write(seeded, cents);
  if (!id) return;
  for (const [side, readers] of raters.entries())
    for (const [place, reader] of readers.entries()) {
      const helpful = place < (cents.helpful[side] ?? 0);
      if (cents.helpful[side]) await rateCents({ centsId: id, helpful }, actorOf(reader)).catch(skipOwn);
    }
  if (cents.answer) await answerCents({ centsId: id, answer: cents.answer }, actorOf(seeded.authorId));
}

// The one whose two cents they are may be among those who rate.
function skipOwn(thrown: { code?: string }): void {
  if (thrown.code !== "forbidden") throw thrown;
}

async function write({ id: storyId }: Seeded, cents: WorldCents): Promise<string | undefined> {
  const { choice, reason, note, sourceUrl, named = false } = cents;
  const [written] = await sql.$queryRaw<{ id: string }[]>`
    WITH voter AS (
      SELECT reader_id FROM votes v JOIN members m ON m.id = v.reader_id
      WHERE v.story_id = ${storyId} AND v.choice = ${choice}::vote_choice AND v.counted AND v.note IS NULL
        AND v.source_url IS NULL
      ORDER BY m.handle LIMIT 1
    ), vote AS (
      UPDATE votes SET reason = ${reason}, note = ${note}, source_url = ${sourceUrl}
      WHERE story_id = ${storyId} AND reader_id = (SELECT reader_id FROM voter) RETURNING reader_id, cast_at
    )
    INSERT INTO two_cents (id, story_id, reader_id, state, named, said_at)
    SELECT ${newChanceId()}, ${storyId}, reader_id, 'published', ${named}::boolean, cast_at FROM vote RETURNING id`;
  return written?.id;
}

function actorOf(id: string): Actor {
  return { id, handle: id, penName: id, roles: [], verified: true, bans: [] };
}
