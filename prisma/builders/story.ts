import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { type Tx, transaction } from "../../lib/platform/db/transaction.ts";
import { newId } from "../../lib/platform/new-id.ts";
import { cleanBody } from "../../lib/stories/clean-body.ts";
import { storyPath } from "../../lib/stories/paths.ts";
import { type DraftInput, draftContent, publishable } from "../../lib/stories/schema.ts";
import { storeVersion } from "../../lib/stories/store-version.ts";
import { addToTally } from "../../lib/stories/tally.ts";

type Wanted = DraftInput & {
  author: { id: string };
  id?: string;
  state?: "draft" | "published" | "retracted";
  publishedAt?: Date;
};

export type BuiltStory = { id: string; slug: string; path: string; authorId: string; publishedAt: Date | null };

const plain: DraftInput = {
  title: "The bridge is closed",
  summary: "Nobody knows until when.",
  bodyHtml: "<p>The bridge over the river was closed on Monday morning.</p>",
  categorySlug: "local",
};

/** A story of this author, published unless said otherwise; any field of a draft can be given. */
export async function aStory({
  author,
  id = newId(),
  state = "published",
  publishedAt,
  ...fields
}: Wanted): Promise<BuiltStory> {
  const content = draftContent.parse({ ...plain, ...fields });
  const at = publishedAt ?? now();
  await aCategory(content.categorySlug);
  const slug = await transaction(async (tx) => {
    await tx.story.create({ data: { id, authorId: author.id, createdAt: at } });
    if (state === "draft") {
      await tx.draft.create({ data: { storyId: id, content, savedAt: at } });
      return "";
    }
    return publish(tx, { id, content, by: author.id, at, state });
  });
  return { id, slug, path: storyPath({ id, slug }), authorId: author.id, publishedAt: state === "draft" ? null : at };
}

/** A category of this slug, made if it is not there. */
export async function aCategory(slug: string): Promise<void> {
  if (slug === "") return;
  const name = slug.charAt(0).toUpperCase() + slug.slice(1);
  const position = await db.category.count();
  await db.category.createMany({ data: [{ slug, name, position }], skipDuplicates: true });
}

type Publication = {
  id: string;
  content: ReturnType<typeof draftContent.parse>;
  by: string;
  at: Date;
  state: "published" | "retracted";
};

async function publish(tx: Tx, { id, content, by, at, state }: Publication): Promise<string> {
  const body = cleanBody(content.bodyHtml);
  const ready = publishable(now().toISOString().slice(0, 10)).parse({ ...content, bodyHtml: body.html });
  const { slug } = await storeVersion(tx, id, { ...ready, body }, { number: 1, by, at, publishedAt: at });
  await tx.story.update({ where: { id }, data: { state } });
  await addToTally(tx, id, {});
  if (state === "retracted") {
    await tx.retraction.create({ data: { storyId: id, byId: by, byRole: "contributor", reason: "", createdAt: at } });
    await tx.storyTag.updateMany({ where: { storyId: id }, data: { publishedAt: null } });
  }
  return slug;
}
