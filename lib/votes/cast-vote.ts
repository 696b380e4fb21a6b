import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import { transaction } from "../platform/db/transaction.ts";
import { isUnreachable } from "../platform/db/unreachable.ts";
import { inGroups } from "../platform/in-groups.ts";
import { record } from "../platform/outbox.ts";
import { isRefusal } from "../platform/refusal.ts";
import { shared } from "../platform/shared.ts";
import type { Actor } from "../policy.ts";
import { addToTally, readTally } from "../stories/tally.ts";
import { holdCents } from "./hold-cents.ts";
import { inTurn } from "./in-turn.ts";
import { requireVoter } from "./open-story.ts";
import { sumOf, tallyChange, type VoteTally } from "./rules.ts";
import type { CastVoteInput } from "./schema.ts";
import { type ScreenedCents, screenCents } from "./screen-cents.ts";
import { writeCents } from "./write-cents.ts";
import { writeVote } from "./write-vote.ts";

/** What came of a vote: the story's tally, and whether the vote is in it (not before the e-mail is verified, nor once it was removed). */
export type Cast = {
  tally: VoteTally;
  counted: boolean;
  /** Where its two cents wait for a moderator: why, for their reader. */
  heldFor?: string;
};

/** A reader's vote on a story; with its two cents, where it comes with any. */
export type Ballot = { input: CastVoteInput; actor: Actor; cents?: ScreenedCents };

/** What came of each of several ballots: counted or refused. */
export type Outcomes = PromiseSettledResult<Cast>[];

/** Casts the actor's vote on a story, or changes the one that is there: one vote a reader and story, always. */
export function castVote(input: CastVoteInput, actor: Actor): Promise<Cast> {
  return inTurn(actor.id, async () => {
    requireVoter(actor);
    const cents = await screenCents(input, actor);
    return cents ? castWithCents({ input, actor, cents }) : castOn(input.storyId, { input, actor });
  });
}

// By itself: a refusal of its words takes the vote back too. What is held is noted in the log of decisions, which is
// written through Prisma.
async function castWithCents(ballot: Required<Ballot>): Promise<Cast> {
  const { screening } = ballot.cents;
  if (screening?.outcome !== "hold") return sqlTransaction((tx) => castOne(tx, ballot));
  const cast = await transaction(async (tx) => {
    const done = await castOne(tx, ballot);
    await holdCents(tx, ballot.input.storyId, ballot.actor.id, screening);
    return done;
  });
  return { ...cast, heldFor: screening.sentence };
}

async function castOne(tx: Sql, ballot: Ballot): Promise<Cast> {
  return castOf(await castIn(tx, ballot.input.storyId, [ballot]));
}

function castOf([outcome]: Outcomes): Cast {
  if (outcome?.status !== "fulfilled") throw outcome?.reason;
  return outcome.value;
}

// Whoever changes a story's tally keeps all others waiting until that is on the disk. So the ballots that come for one
// story meanwhile are written in one transaction, and its row is locked once for all of them.
const castOn = shared("vote-groups", () => inGroups<Ballot, Cast>(castTogether));

async function castTogether(storyId: string, ballots: readonly Ballot[]): Promise<Outcomes> {
  try {
    return await sqlTransaction((tx) => castIn(tx, storyId, ballots));
  } catch (thrown) {
    if (ballots.length === 1 || isUnreachable(thrown)) throw thrown;
    return Promise.allSettled(ballots.map((ballot) => castAlone(storyId, ballot))); // one failed, and took all with it
  }
}

async function castAlone(storyId: string, ballot: Ballot): Promise<Cast> {
  return castOf(await castTogether(storyId, [ballot]));
}

/**
 * Casts ballots of different readers on one story inside a transaction; each is counted or refused by itself. Right also
 * when one reader's ballots come through several processes at once.
 */
export async function castIn(tx: Sql, storyId: string, ballots: readonly Ballot[]): Promise<Outcomes> {
  const written = await writeBallots(tx, ballots);
  for (const each of written) if (each.status === "rejected" && !isRefusal(each.reason)) throw each.reason;
  const changes = written.flatMap((each) => (each.status === "fulfilled" ? [each.value.change] : []));
  // The story's row is locked last: on a hot story all voters wait for it.
  const tally = await applyChange(tx, storyId, sumOf(changes));
  return written.map((each) =>
    each.status === "rejected" ? each : { ...each, value: { tally, counted: each.value.counted } },
  );
}

// Several votes of a story are always locked in the order of their readers (judge-votes.ts does so too).
async function writeBallots(tx: Sql, ballots: readonly Ballot[]): Promise<PromiseSettledResult<Written>[]> {
  const inOrder = ballots.toSorted(({ actor: a }, { actor: b }) => (a.id < b.id ? -1 : 1));
  const written = await Promise.allSettled(inOrder.map((ballot) => writeBallot(tx, ballot)));
  const outcomes = new Map(inOrder.map((ballot, place) => [ballot, written[place]]));
  return ballots.flatMap((ballot) => outcomes.get(ballot) ?? []);
}

type Written = { change: VoteTally; counted: boolean };

async function writeBallot(tx: Sql, ballot: Ballot): Promise<Written> {
  const { input, actor } = ballot;
  requireVoter(actor);
  const counted = actor.verified || (await isVerifiedByNow(tx, actor.id));
  const written = await writeVote(tx, input, actor.id, counted);
  await writeCents(tx, ballot, written);
  const { before, counted: counts } = written;
  await record(tx, "vote.cast", { storyId: input.storyId });
  const change = tallyChange(before?.counted ? before.choice : null, counts ? input.choice : null);
  return { change, counted: counts };
}

// The e-mail may have been verified since the request began. The lock makes a verification wait for this vote, so that
// the job after it (countKeptVotes) finds it.
async function isVerifiedByNow(tx: Sql, readerId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ verified: boolean }[]>`
    SELECT email_verified_at IS NOT NULL AS verified FROM members WHERE id = ${readerId} FOR SHARE`;
  return row?.verified ?? false;
}

/** Changes a story's tally, if there is anything to change, and gives its votes. */
export async function applyChange(tx: Sql, storyId: string, change: VoteTally): Promise<VoteTally> {
  const same = change.fact === 0 && change.fiction === 0 && change.unsure === 0;
  const { fact, fiction, unsure } = same ? await readTally(tx, storyId) : await addToTally(tx, storyId, change);
  return { fact, fiction, unsure };
}
