import { screenText } from "../accounts/screen-text.ts";
import type { Sql } from "../platform/db/sql.ts";
import { type Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { findAlike } from "../screening/find-alike.ts";
import { refusedWordIn } from "../screening/refused-word.ts";
import type { TakenText } from "../screening/remember-text.ts";
import type { Screening, Submission } from "../screening/schema.ts";
import type { ReadyStory } from "./check-story.ts";

/** What is handed in: something new, the next version of what was published, or what its author's feed brings. */
export type Occasion = "new" | "revision" | "import";

type Handed = { storyId: string; ready: ReadyStory; occasion: Occasion };

const dayMs = 86_400_000;
const readOfBody = 8000;

/**
 * What becomes of a story by this contributor; asked before it is stored. Only what is new counts as posted once more: a
 * feed may bring fifty stories at once, also such as are like each other, and a revision adds none.
 */
export function screenStory({ storyId, ready, occasion }: Handed, actor: Actor): Promise<Screening> {
  const submission = submissionOf(ready);
  return screenText(submission, actor, async (tx, at) => {
    const [recent, alike] = await Promise.all([
      occasion === "new" ? recentBy(tx, actor.id, at, storyId) : [],
      findAlike(submission.text, storyId, tx),
    ]);
    return { recent, alike: occasion === "import" ? alike.filter(({ authorId }) => authorId !== actor.id) : alike };
  });
}

/** What is remembered of a story that was taken, so that copies of it are known. */
export function takenStory(storyId: string, ready: ReadyStory, authorId: string): TakenText {
  return { kind: "story", subjectId: storyId, authorId, text: submissionOf(ready).text };
}

/** The refusal of a story, beside the field that it is about. */
export async function refuseStory({ phase, sentence }: Screening, ready: ReadyStory): Promise<Refusal> {
  if (phase !== "listed words") return refuseField("bodyHtml", sentence);
  if ((await refusedWordIn(ready.title)) !== null) return refuseField("title", sentence);
  return refuseField((await refusedWordIn(ready.summary)) === null ? "bodyHtml" : "summary", sentence);
}

function submissionOf({ title, summary, body, sources }: ReadyStory): Submission {
  const labels = sources.map(({ label }) => label).join("\n");
  const links = [...body.links, ...sources.flatMap(({ url }) => url ?? [])].filter((link) => /^https?:/.test(link));
  return { kind: "story", title, text: [summary, body.text, labels].filter(Boolean).join("\n"), links };
}

// What they handed in themselves in the last day. A story that was never published has no day of its own but that of its
// first version.
function recentBy(tx: Sql, authorId: string, at: Date, except: string): Promise<{ text: string; at: Date }[]> {
  const since = new Date(at.getTime() - dayMs);
  return tx.$queryRaw<{ text: string; at: Date }[]>`
    SELECT concat_ws(E'\n', s.summary, left(s.body_text, ${readOfBody}::int),
        (SELECT string_agg(label, E'\n' ORDER BY position) FROM story_sources WHERE story_id = s.id)) AS text,
      coalesce(s.published_at, r.created_at) AS at
    FROM stories s JOIN revisions r ON r.story_id = s.id AND r.number = 1
    WHERE s.author_id = ${authorId} AND s.id <> ${except} AND s.source_id IS NULL AND s.state <> 'draft'
      AND (s.published_at > ${since} OR (s.published_at IS NULL AND r.created_at > ${since}))
    ORDER BY 2 DESC LIMIT 100`;
}
