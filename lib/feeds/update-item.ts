import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { SourceItem } from "../platform/db/generated/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { readyStory } from "../stories/check-story.ts";
import { cleanBody } from "../stories/clean-body.ts";
import { type StoryInHand, storyInHand } from "../stories/editing.ts";
import { redraftImported, reviseImported } from "../stories/import-story.ts";
import type { DraftContent } from "../stories/rules/fields.ts";
import { copyPictures } from "./copy-pictures.ts";
import type { Became, Entry, Import } from "./import-item.ts";
import { type Copied, contentOf, picturesIn } from "./item-content.ts";
import { itemHash } from "./item-hash.ts";

const note = "Updated at the source";
const same: Became = { outcome: "unchanged", reason: "", storyId: null };

/** Brings the story of an item up to date with its source. What was deleted or changed here is left alone. */
export async function updateItem({ source, owner }: Import, entry: Entry, known: SourceItem): Promise<Became> {
  const { item } = entry;
  if (known.contentHash === itemHash(item)) return same;
  const story = known.storyId === null ? null : await storyInHand(known.storyId, owner);
  if (!story || story.state === "retracted") return settled(known, entry, same);
  if (story.version !== known.written) return settled(known, entry, leftAlone(story.storyId));
  const pictures = await copyPictures(picturesIn(item), owner.id, known.pictures as Copied);
  const next = { ...story.content, ...fromSource(contentOf(item, source, pictures).content), note };
  if (saysTheSame(story.content, next)) return settled(known, entry, same);
  const written = await write(story, known.written, next, owner);
  if (written === null) return settled(known, entry, leftAlone(story.storyId));
  return settled(
    known,
    entry,
    { outcome: "updated", reason: [`${note}.`, ...pictures.warnings].join(" "), storyId: story.storyId },
    { written, pictures: pictures.copied },
  );
}

// What the source says; the rest is what its contributor made of the story here.
function fromSource({ title, summary, bodyHtml, coverId, coverAlt, coverCredit }: DraftContent): Partial<DraftContent> {
  return { title, summary, bodyHtml, coverId, coverAlt, coverCredit };
}

function saysTheSame(before: DraftContent, next: DraftContent): boolean {
  const fields = ["title", "summary", "coverId", "coverAlt", "coverCredit"] as const;
  if (fields.some((field) => before[field] !== next[field])) return false;
  return cleanBody(before.bodyHtml).html === cleanBody(next.bodyHtml).html;
}

async function write(story: StoryInHand, version: number, content: DraftContent, owner: Import["owner"]) {
  const id = story.storyId;
  if (story.state === "draft") return transaction((tx) => redraftImported(tx, { id, version, content }, owner));
  const ready = await readyStory(content, owner.id);
  return transaction((tx) => reviseImported(tx, { id, version, ready }, owner));
}

function leftAlone(storyId: string): Became {
  const reason = "The source has changed it, but so have you here: your version was left alone.";
  return { outcome: "skipped", reason, storyId };
}

async function settled(
  { sourceId, key }: SourceItem,
  { item, originKey }: Entry,
  became: Became,
  more: { written?: number; pictures?: Copied } = {},
): Promise<Became> {
  const where = { sourceId_key: { sourceId, key } };
  const data = { contentHash: itemHash(item), updatedAt: now(), ...(originKey && { link: originKey }), ...more };
  await db.sourceItem.update({ where, data });
  return became;
}
