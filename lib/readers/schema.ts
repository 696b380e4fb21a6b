import type { Role } from "../policy.ts";

/** What `GET /api/me` tells a member about themselves. */
export type Me = {
  id: string;
  handle: string;
  penName: string;
  avatar: string | null;
  roles: readonly Role[];
  verified: boolean;
  moderates: boolean;
  /** How many notices they have not read: at most 100 are counted. */
  unread: number;
  /** Whether recommended stories are shown to them. */
  recommended: boolean;
};

/** What belongs to the one reader of a story page: `GET /api/stories/<id>/mine`. */
export type Mine = {
  actor: { id: string; handle: string; penName: string; verified: boolean; roles: readonly Role[] } | null;
  vote: {
    choice: "fact" | "fiction" | "unsure";
    reason: string | null;
    note: string | null;
    sourceUrl: string | null;
    /** Whether readers see note and source; what is held waits for a moderator. */
    cents: "published" | "held" | "removed" | null;
    named: boolean;
    counted: boolean;
  } | null;
  /** The decision by which votes of this reader do not count here; its statement is at /decisions/<id>. */
  votesRemovedBy: string | null;
  /** Whether the reader recommends the story, and follows its contributor. */
  recommended: boolean;
  follows: boolean;
  commentVotes: Record<string, 1 | -1>;
  /** The handles of those whom the reader ignores, as far as they have written here. */
  ignored: string[];
  may: { edit: boolean; retract: boolean; moderate: boolean; mindComments: boolean };
};
