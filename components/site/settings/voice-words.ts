import type { VoiceKey } from "@/lib/site/schema.ts";

type Words = { title: string; hint: string; kind: "line" | "lines" | "colour" | "url" | "email" };

/** What is written of the site's voice, in the order of the page. */
export const voiceWords: { readonly [K in VoiceKey]: Words } = {
  name: {
    title: "Name",
    hint: "In the masthead, in the titles of pages, and as the sender of mails. At most 40 characters.",
    kind: "line",
  },
  motto: { title: "Motto", hint: "At the foot of every page, at most five lines. Empty: none.", kind: "lines" },
  aboutLine: {
    title: "About line",
    hint: "What the site is, in a sentence: below the motto, and for search engines.",
    kind: "line",
  },
  supportUrl: {
    title: "Support link",
    hint: "Where readers can support the site. Empty: no link.",
    kind: "url",
  },
  supportWords: {
    title: "Sentence of the support link",
    hint: "Empty: “Please help support” and the site’s name.",
    kind: "line",
  },
  contact: {
    title: "Contact",
    hint: "An e-mail address that everybody may see: at the foot, and where answers to the site’s mails go. Empty: none.",
    kind: "email",
  },
  accentLight: {
    title: "Accent colour in the light",
    hint: "Like #b8321a. It has to be readable on paper. Empty: the usual one.",
    kind: "colour",
  },
  accentDark: {
    title: "Accent colour in the dark",
    hint: "Like #ff8a6b. It has to be readable on the dark ground. Empty: the usual one.",
    kind: "colour",
  },
};
