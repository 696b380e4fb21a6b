import { hiddenIn } from "../rules/hidden.ts";
import type { Phase } from "../schema.ts";

/** Holds text with hidden characters, or with letters that pass for others. */
export const hiddenCharacters: Phase = {
  name: "hidden characters",
  look: ({ title = "", text }) => {
    const hidden = hiddenIn(`${title}\n${text}`);
    if (!hidden) return null;
    return {
      outcome: "hold",
      sentence: "This has characters that readers cannot see, or that pass for others.",
      features: [{ name: hidden, weight: 1 }],
    };
  },
};
