import { sql } from "../platform/db/sql.ts";
import { excerpt } from "../platform/html/plain-text.ts";
import { writeNotices } from "./write-notices.ts";

type Ended = { storyId: string; requestId: string; outcome: string; reason: string };

/** Tells a contributor what became of a story whose time had come: published, held for review, or why neither. */
export async function noteSchedule({ storyId, requestId, outcome, reason }: Ended): Promise<void> {
  const [story] = await sql.$queryRaw<{ authorId: string; title: string }[]>`
    SELECT s.author_id AS "authorId", coalesce(nullif(s.title, ''), d.content->>'title', '') AS title
    FROM stories s LEFT JOIN drafts d ON d.story_id = s.id WHERE s.id = ${storyId}`;
  if (!story) return;
  const words = `Your scheduled story “${excerpt(story.title, 80) || "Without a title"}” ${wordsOf(outcome, reason)}`;
  await writeNotices([{ memberId: story.authorId, kind: "schedule", key: `schedule:${requestId}`, storyId, words }]);
}

function wordsOf(outcome: string, reason: string): string {
  if (outcome === "published") return "is published.";
  if (outcome === "held") return "is handed in, and held for review.";
  return `could not be published when its time had come, and is a draft again: ${reason}`;
}
