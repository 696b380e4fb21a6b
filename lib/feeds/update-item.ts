import { lockSubject } from "../decisions/lock-subject.ts";
import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import type { SourceItem } from "../platform/db/generated/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { readyStory } from "../stories/check-story.ts";
import { cleanBody } from "../stories/clean-body.ts";
import { type StoryInHand, storyInHand } from "../stories/editing.ts";
import { redraftImported, reviseImported } from "../stories/import-story.ts";
import type { DraftContent } from "../stories/rules/fields.ts";
import { screenStory } from "../stories/screen-story.ts";
import { copyPictures } from "./copy-pictures.ts";
import type { Became, Entry, Import } from "./import-item.ts";
import { type Copied, contentOf, picturesIn } from "./item-content.ts";
import { itemHash } from "./item-hash.ts";

const note = "Updated at the source";
const same: Became = { outcome: "unchanged", reason: "", storyId: null };
const later: Became = { ...same, again: true };

/** Brings the story of an item up to date with its source. What was deleted or changed here is left alone. */
export async function updateItem({ source, owner }: Import, entry: Entry, known: SourceItem): Promise<Became> {
  const { item } = entry;
  if (known.contentHash === itemHash(item)) return same;
  const story = known.storyId === null ? null : await storyInHand(known.storyId, owner);
  if (!story || story.state === "retracted") return settled(known, entry, same);
  // What waits for review is not changed under the moderator's eyes: the next check looks again.
  if (story.state === "held") return later;
  if (story.version !== known.written) return settled(known, entry, leftAlone(story.storyId));
  const pictures = await copyPictures(picturesIn(item), owner.id, known.pictures as Copied);
  const next = { ...story.content, ...fromSource(contentOf(item, source, pictures).content), note };
  if (saysTheSame(story.content, next)) return settled(known, entry, same);
  const { refused = "", held = "", written } = await write(story, known.written, next, owner);
  if (refused) return settled(known, entry, { outcome: "skipped", reason: refused, storyId: story.storyId });
  if (written === null) return settled(known, entry, leftAlone(story.storyId));
  const reason = [`${note}.`, held, ...pictures.warnings].filter(Boolean).join(" ");
  const became: Became = { outcome: "updated", reason, storyId: story.storyId };
  return settled(known, entry, became, { written, pictures: pictures.copied });
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

/** The version that was written, or null where it was left alone; why it is held, or why nothing was written. */
type Written = { written: number | null; held?: string; refused?: string };

async function write(
  story: StoryInHand,
  version: number,
  content: DraftContent,
  owner: Import["owner"],
): Promise<Written> {
  const id = story.storyId;
  if (story.state === "draft")
    return { written: await transaction((tx) => redraftImported(tx, { id, version, content }, owner)) };
  const ready = await readyStory(content, owner.id);
  const screening = await screenStory({ storyId: id, ready, occasion: "revision" }, owner);
  const { outcome, sentence } = screening;
  if (outcome === "refuse") return { written: null, refused: sentence };
  const written = await transaction(async (tx) => {
    if (outcome === "hold") await lockSubject(tx, { kind: "story", id });
    return reviseImported(tx, { id, version, ready, screening }, owner);
  });
  return { written, held: outcome === "hold" ? sentence : "" };
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
