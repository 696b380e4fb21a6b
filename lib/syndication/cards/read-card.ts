import { log } from "../../platform/log.ts";
import { shared } from "../../platform/shared.ts";
import { storage } from "../../platform/storage/open-storage.ts";
import type { StoredObject } from "../../platform/storage/storage.ts";
import { siteSettings } from "../../site/read-settings.ts";
import { type CardFace, type CardSource, cardPath, faceOf } from "./card-face.ts";
import { cardSource } from "./card-source.ts";
import { drawCard } from "./draw-card.ts";

/** A card image; or where it is now, that there is none, or that too many are being drawn. */
export type CardAnswer = StoredObject | { movedTo: string } | "nothing" | "busy";

const drawing = shared("cards-being-drawn", () => new Map<string, Promise<boolean>>());

/**
 * The card image at an address, drawn when it is asked for first, and kept beside the pictures. Those of a day ago go with
 * what nothing shows (media/collect-orphans.ts) and are drawn again for whoever asks.
 */
export async function readCard(storyId: string, path: string): Promise<CardAnswer> {
  // What the site is called stands on it: what is set now is known from here on.
  const [source] = await Promise.all([cardSource(storyId), siteSettings()]);
  if (!source) return "nothing";
  const there = cardPath(source);
  if (there !== path) return { movedTo: there };
  const key = there.slice(1);
  const kept = await storage().get(key);
  if (kept) return kept;
  return (await drawOnce(key, source)) ? ((await storage().get(key)) ?? "nothing") : "busy";
}

function drawOnce(key: string, source: CardSource): Promise<boolean> {
  const running = drawing.get(key);
  if (running) return running;
  const mine = draw(key, faceOf(source)).finally(() => drawing.delete(key));
  drawing.set(key, mine);
  return mine;
}

async function draw(key: string, face: CardFace): Promise<boolean> {
  const drawn = await drawCard(face);
  if ("why" in drawn) {
    if (drawn.why !== "busy") log.warn({ detail: drawn.why, key }, "a card image could not be drawn");
    return false;
  }
  await storage().put(key, drawn.png, { contentType: "image/png" });
  return true;
}
