import { db } from "../../lib/platform/db/client.ts";
import type { Actor } from "../../lib/policy.ts";
import { type Cast, castVote } from "../../lib/votes/cast-vote.ts";
import type { CastVoteInput } from "../../lib/votes/schema.ts";
import { aMember } from "./member.ts";
import { aPublishedStory } from "./published-story.ts";

type Wanted = Partial<Omit<CastVoteInput, "storyId">> & { story?: { id: string }; reader?: Actor };

let houses = 0;

/** Two cents that a reader gives with a vote on a story; their words are ordinary, and too few to be a copy of others. */
export async function someCents({ story, reader, ...given }: Wanted = {}) {
  const by = reader ?? (await aMember());
  const { id: storyId } = story ?? (await aPublishedStory());
  houses += 1;
  const note = `Seen from house ${houses}.`;
  const cast: Cast = await castVote({ storyId, choice: "fact", note, ...given }, by);
  const cents = await db.twoCents.findUniqueOrThrow({ where: { storyId_readerId: { storyId, readerId: by.id } } });
  return { cents, cast, storyId, reader: by, note, subject: { kind: "cents", id: cents.id } as const };
}
