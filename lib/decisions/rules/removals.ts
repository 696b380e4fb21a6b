import { z } from "zod";
import { type DecisionFacts, inForce } from "./standing.ts";

/** A vote that a decision keeps from counting, whatever becomes of it: whose, on which story. */
export type Removal = { storyId: string; readerId: string; decisionId: string };

/** What is read of a decision to know which votes it removed. */
export type RemovalFacts = DecisionFacts & {
  subjectId: string;
  concernsId: string | null;
  partOf: string | null;
  evidence: unknown;
};

/** What a decision keeps of the account whose votes it removed: how many there were, and on which stories. */
export const accountRemoval = z.object({ votes: z.number(), stories: z.array(z.string()) });

/** Whether a decision removes votes by itself; that about a brigade does it by its parts, one a reader. */
export function removesVotes({ kind, partOf }: Pick<RemovalFacts, "kind" | "partOf">): boolean {
  return kind === "remove-votes" || (kind === "remove-brigade" && partOf !== null);
}

/** The votes that stay removed by the decisions about one subject: those of its decisions in force. */
export function removalsIn(decisions: readonly RemovalFacts[]): Removal[] {
  return inForce(decisions).filter(removesVotes).flatMap(removalsBy);
}

function removalsBy({ id, kind, subjectId, concernsId, evidence }: RemovalFacts): Removal[] {
  if (kind === "remove-brigade")
    return concernsId === null ? [] : [{ storyId: subjectId, readerId: concernsId, decisionId: id }];
  const { stories } = accountRemoval.parse(evidence);
  return stories.map((storyId) => ({ storyId, readerId: subjectId, decisionId: id }));
}
