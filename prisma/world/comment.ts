import type { WorldComment } from "./shape.ts";

/** One comment: who, how many hours ago, score, words, replies. */
export function say(
  author: string,
  hoursAgo: number,
  score: number,
  body: string,
  ...replies: WorldComment[]
): WorldComment {
  return { author, body, hoursAgo, score, replies };
}
