import type { Actor } from "../../lib/policy.ts";
import { publishStory } from "../../lib/stories/publish-story.ts";
import { type DraftInput, draftContent } from "../../lib/stories/schema.ts";
import { startDraft } from "../../lib/stories/start-draft.ts";
import { aMember } from "./member.ts";
import { aCategory } from "./story.ts";

/** A link that does not show where it leads: of newer members a screening holds it, whatever the site's settings. */
export const hidingLink = `<p>All of it is <a href="https://bit.ly/3abc">here</a>.</p>`;

/** Hands in a story that the screening holds; each has words of its own, so that none is a copy of another. */
export async function aHeldStory({ author, ...fields }: DraftInput & { author?: Actor } = {}) {
  const by = author ?? (await aMember());
  await aCategory("local");
  const words = by.handle.replaceAll(/\d/g, "x");
  const plain = { title: `The sluice of ${words}`, bodyHtml: `<p>Nobody has seen ${words}.</p>${hidingLink}` };
  const content = draftContent.parse({ ...plain, categorySlug: "local", tags: ["water"], ...fields });
  const draft = await startDraft({ content, tab: "one" }, by);
  const { id, path } = await publishStory(draft, by);
  return { id, path, author: by, subject: { kind: "story", id } as const };
}
