import { sql } from "../platform/db/sql.ts";
import { writeNotices } from "./write-notices.ts";

/** Tells whose two cents were answered that they were; nothing where they are gone meanwhile. */
export async function noteAnswer({ centsId }: { centsId: string }): Promise<void> {
  const [cents] = await sql.$queryRaw<{ readerId: string; storyId: string; authorId: string }[]>`
    SELECT c.reader_id AS "readerId", c.story_id AS "storyId", s.author_id AS "authorId"
    FROM two_cents c JOIN stories s ON s.id = c.story_id
    WHERE c.id = ${centsId} AND c.answer IS NOT NULL AND c.state = 'published' AND s.state = 'published'`;
  if (!cents) return;
  const { readerId: memberId, storyId, authorId: fromId } = cents;
  await writeNotices([{ memberId, kind: "answer", key: `cents:${centsId}`, fromId, storyId }]);
}
