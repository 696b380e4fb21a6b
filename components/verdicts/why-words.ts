import type { Why } from "@/lib/votes/verdict/publish.ts";

/** Why a published verdict changed, in words. */
export const whyWords: Record<Why, string> = {
  first: "first worked out",
  votes: "by the votes",
  "votes-removed": "votes were removed or put back by moderation",
  corrected: "after a material correction",
  review: "after its author asked to look again",
};
