import type { Role } from "../policy.ts";

/** What belongs to the one reader of a story page: `GET /api/stories/<id>/mine`. */
export type Mine = {
  actor: { id: string; handle: string; penName: string; verified: boolean; roles: readonly Role[] } | null;
  vote: {
    choice: "fact" | "fiction" | "unsure";
    reason: string | null;
    note: string | null;
    sourceUrl: string | null;
    counted: boolean;
  } | null;
  /** The decision by which votes of this reader do not count here; its statement is at /decisions/<id>. */
  votesRemovedBy: string | null;
  commentVotes: Record<string, 1 | -1>;
  may: { edit: boolean; retract: boolean; moderate: boolean; mindComments: boolean };
};
