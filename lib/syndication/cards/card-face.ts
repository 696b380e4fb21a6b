import { createHash } from "node:crypto";
import { knownSettings } from "../../site/read-settings.ts";

/** What is on a story's card image. Nothing that changes by itself: an image is kept by those who show it. */
export type CardFace = {
  title: string;
  dir: string;
  category: string;
  penName: string;
  siteName: string;
  /** The picture's id in our store. */
  coverId: string | null;
};

/** What a story's card is made from. */
export type CardSource = {
  id: string;
  title: string;
  dir: string;
  category: { name: string } | null;
  author: { penName: string };
  coverId: string | null;
};

// Counted up with each change to the drawing, so that every card is drawn anew.
const design = 1;

/** What is on the card of a story. */
export function faceOf({ title, dir, category, author, coverId }: CardSource): CardFace {
  const siteName = knownSettings().name;
  return { title, dir, category: category?.name ?? "", penName: author.penName, siteName, coverId };
}

/** The address of a story's card image; another one as soon as something else is on it. */
export function cardPath(source: CardSource): string {
  return `/cards/${source.id}-${faceHash(faceOf(source))}.png`;
}

/** Names what is on a card. */
export function faceHash(face: CardFace): string {
  return createHash("sha256")
    .update(JSON.stringify([design, face]))
    .digest("hex")
    .slice(0, 16);
}
