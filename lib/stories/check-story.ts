import { ownsPicture } from "../media/queries.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import type { Sanitised } from "../platform/html/sanitise.ts";
import { type FieldMessages, Refusal } from "../platform/refusal.ts";
import { cleanBody } from "./clean-body.ts";
import type { DraftContent } from "./rules/fields.ts";
import { type Publishable, publishable } from "./schema.ts";

/** A draft that has everything that a published story needs; its body is sanitised. */
export type ReadyStory = Publishable & { body: Sanitised };

/** What a draft lacks before it can be published, by field; and the story when it lacks nothing. */
export async function checkStory(
  content: DraftContent,
  authorId: string,
): Promise<{ faults: FieldMessages; story: ReadyStory | null }> {
  const body = cleanBody(content.bodyHtml);
  const parsed = publishableToday().safeParse({ ...content, bodyHtml: body.html });
  const faults: FieldMessages = {};
  for (const issue of parsed.error?.issues ?? []) faults[issue.path.join(".")] ??= issue.message;
  if (body.words === 0 && body.images.length === 0 && body.embeds.length === 0) faults.bodyHtml ??= "Write the story.";
  if (content.categorySlug !== "" && !(await isCategory(content.categorySlug)))
    faults.categorySlug ??= "Choose a category from the list.";
  if (content.coverId !== "" && !(await ownsPicture(authorId, content.coverId)))
    faults.coverId ??= "This cover image is not there any more. Choose it again.";
  return { faults, story: parsed.success && Object.keys(faults).length === 0 ? { ...parsed.data, body } : null };
}

/** The story in this draft; refuses one that cannot be published yet, with a sentence for each field. */
export async function readyStory(content: DraftContent, authorId: string): Promise<ReadyStory> {
  const { faults, story } = await checkStory(content, authorId);
  if (story) return story;
  throw new Refusal("invalid", "This cannot be published yet. Your text is safe.", { fields: faults });
}

let latest: { day: string; schema: ReturnType<typeof publishable> } | undefined;

// Made once a day: making it takes longer than asking it.
function publishableToday(): ReturnType<typeof publishable> {
  const day = now().toISOString().slice(0, 10);
  if (latest?.day !== day) latest = { day, schema: publishable(day) };
  return latest.schema;
}

async function isCategory(slug: string): Promise<boolean> {
  return (await sql.$queryRaw<unknown[]>`SELECT FROM categories WHERE slug = ${slug}`).length > 0;
}
