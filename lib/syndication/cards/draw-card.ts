import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import type { ReadableStream as WebStream } from "node:stream/web";
import { picturesById } from "../../media/queries.ts";
import { makeSlots } from "../../media/slots.ts";
import { talkToChild } from "../../media/talk-to-child.ts";
import { shared } from "../../platform/shared.ts";
import { storage } from "../../platform/storage/open-storage.ts";
import type { CardFace } from "./card-face.ts";
import { drawableText } from "./drawable.ts";
import type { CardPlan } from "./plan.ts";

export type Drawn = { png: Buffer } | { why: string };

const bounds = {
  heapMegabytes: 96,
  maxMilliseconds: 15_000,
  maxOutputBytes: 4_000_000,
};
// The fonts of the machine are left out, so that a card looks the same wherever it is drawn.
const ownFonts = "lib/syndication/cards/fonts/none.conf";
const script = "lib/syndication/cards/draw-child.ts";
const atOnce = 1;
const line = 20;
const pngStart = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Draws a card in a process of its own, one at a time. Whatever becomes of it is an answer, never an exception. */
export async function drawCard(face: CardFace): Promise<Drawn> {
  const slots = shared("card-slots", () => makeSlots(atOnce, line));
  return (await slots.run(() => draw(face))) ?? { why: "busy" };
}

async function draw(face: CardFace): Promise<Drawn> {
  const cover = face.coverId === null ? null : await coverFile(face.coverId);
  const plan: CardPlan = {
    title: drawableText(face.title),
    rightToLeft: face.dir === "rtl",
    category: drawableText(face.category),
    penName: drawableText(face.penName),
    siteName: drawableText(face.siteName),
    coverBytes: cover?.length ?? 0,
  };
  const env = { FONTCONFIG_FILE: resolve(/* turbopackIgnore: true */ process.cwd(), ownFonts) };
  const input = cover ?? Buffer.alloc(0);
  const { output, fault } = await talkToChild(script, JSON.stringify(plan), input, { ...bounds, env });
  if (fault !== null) return { why: fault };
  return output.subarray(0, pngStart.length).equals(pngStart) ? { png: output } : { why: "what came is no picture" };
}

// A cover that is gone from the store is no reason to have no card.
async function coverFile(id: string): Promise<Buffer | null> {
  const picture = (await picturesById([id])).get(id);
  const stored = picture && (await storage().get(picture.fallback.url.replace(/^\/media\//, "")));
  return stored ? buffer(stored.body as WebStream) : null;
}
