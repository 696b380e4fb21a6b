import { trustGrants } from "../rules/trust.ts";
import type { Phase } from "../schema.ts";

const fewest = 6;
const times = 4;

/** Holds new members' comments on a story that suddenly gets many more of them than usual. */
export const burst: Phase = {
  name: "burst",
  look: ({ kind }, { author, crowd, pace = 1 }) => {
    if (kind !== "comment" || !author || author.trust >= trustGrants.crowds) return null;
    if (crowd.young < fewest * pace || crowd.young < crowd.usual * times) return null;
    return {
      outcome: "hold",
      sentence: "Many new members are commenting on this story at once.",
      features: [
        { name: `${crowd.young} comments by new members, usually ${crowd.usual}`, weight: crowd.young / fewest },
      ],
    };
  },
};
