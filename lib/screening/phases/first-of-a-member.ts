import { trustGrants } from "../rules/trust.ts";
import type { Author, Phase, SubmissionKind } from "../schema.ts";

/** Holds what the site's review mode says: new members' first comment and first story, or everybody's. Whoever has long been accepted here is not new, also with a first story. */
export const firstOfAMember: Phase = {
  name: "review",
  look: ({ kind }, { author, reviewMode }) => {
    if (!author || author.trust >= trustGrants.unread || !read.has(kind)) return null;
    if (reviewMode === "all")
      return { outcome: "hold", sentence: "Everything is read here before it is shown.", features: [] };
    if (reviewMode !== "first" || kind === "cents" || author.trust >= 2 || acceptedOf(author, kind) > 0) return null;
    return {
      outcome: "hold",
      sentence: `The first ${kind} of a new member is read before it is shown.`,
      features: [{ name: `the first ${kind} of a new member`, weight: 0 }],
    };
  },
};

const read = new Set<SubmissionKind>(["comment", "story", "cents"]);

function acceptedOf(author: Author, kind: SubmissionKind): number {
  return kind === "story" ? author.acceptedStories : author.acceptedComments;
}
