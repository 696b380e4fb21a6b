import type { Reuse } from "./fields.ts";

export type ReuseLine = { label: string; sentence: string; licence: string | null };

/** The reuse lines that a contributor can choose from, as readers see them. */
export const reuseText: Record<Reuse, ReuseLine> = {
  "all-rights-reserved": {
    label: "All rights reserved",
    sentence: "All rights reserved. Ask the contributor before you use more than a quotation.",
    licence: null,
  },
  "link-back": {
    label: "Reshare with a link back",
    sentence: "Feel free to reshare this story, whole and unchanged, with a link back to this page.",
    licence: null,
  },
  "cc-by": {
    label: "Creative Commons Attribution (CC BY 4.0)",
    sentence: "You may copy, share and adapt this story if you name the contributor and link to this page (CC BY 4.0).",
    licence: "https://creativecommons.org/licenses/by/4.0/",
  },
  "cc-by-sa": {
    label: "Creative Commons Attribution-ShareAlike (CC BY-SA 4.0)",
    sentence:
      "You may copy, share and adapt this story if you name the contributor, link to this page and share what you make under the same licence (CC BY-SA 4.0).",
    licence: "https://creativecommons.org/licenses/by-sa/4.0/",
  },
  "cc-by-nc": {
    label: "Creative Commons Attribution-NonCommercial (CC BY-NC 4.0)",
    sentence:
      "You may copy, share and adapt this story for purposes that earn nothing, if you name the contributor and link to this page (CC BY-NC 4.0).",
    licence: "https://creativecommons.org/licenses/by-nc/4.0/",
  },
};

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

type Cited = { penName: string; title: string; siteName: string; publishedAt: Date | null; url: string };

/** What to copy when one quotes or reshares a story: who, what, where, when, at which address. */
export function citation({ penName, title, siteName, publishedAt, url }: Cited): string {
  return [penName, `“${title}”`, siteName, publishedAt && days.format(publishedAt), url].filter(Boolean).join(", ");
}
