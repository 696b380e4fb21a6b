import { createHash } from "node:crypto";
import type { FeedItem } from "./rules/feed.ts";
import { type Identity, identitiesOf } from "./rules/identity.ts";

/** The key under which each item of one feed is remembered: one line of at most 70 letters, the same at each fetch. */
export function itemKeys(items: readonly Pick<FeedItem, "id" | "link" | "title" | "html">[]): string[] {
  return identitiesOf(items).map(keyOf);
}

/** An identity as a key. */
export function keyOf({ kind, value }: Identity): string {
  return `${kind}:${createHash("sha256").update(value).digest("base64url")}`;
}
