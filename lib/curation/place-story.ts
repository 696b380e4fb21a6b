import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { endOf, type Slot } from "../decisions/rules/placements.ts";
import { settlePlacements } from "../decisions/settle-placements.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import { curatorRole, isAlone, lockFrontPage } from "./curator.ts";
import { whyNotPlace } from "./rules/places.ts";
import type { PlaceInput } from "./schema.ts";
import { type StandingPlacement, standingPlacements } from "./standing-placements.ts";

const hourMs = 60 * 60 * 1000;

/**
 * Puts a story at the head of the front page, among its picks, or off its lists, for a time and with a reason, both of
 * which stand in the public log. What has to make room for it is taken off, and the log says so.
 */
export async function placeStory(
  { storyId, slot, hours, reason }: PlaceInput,
  actor: Actor,
): Promise<{ decisionId: string }> {
  if (!may(actor, "front-page.curate")) throw notFound();
  await refuseUnfitReason(reason);
  return transaction(async (tx) => {
    await lockFrontPage(tx);
    await lockSubject(tx, { kind: "story", id: storyId });
    const standing = await standingPlacements(tx);
    const authorId = await requirePlaceable(tx, { storyId, slot, standing }, actor);
    for (const other of standing.filter((each) => makesRoom(each, storyId, slot)))
      await endFor(tx, other, slot === "lead" ? "Another story leads now." : "The story was demoted.", actor);
    const decisionId = await addDecision(tx, {
      ...{ kind: slot, subject: { kind: "story", id: storyId }, storyId, concernsId: authorId, reason },
      by: { id: actor.id, role: curatorRole(actor) },
      until: new Date(now().getTime() + hours * hourMs),
    });
    await settlePlacements(tx, storyId);
    await record(tx, "front-page.curated", { storyId });
    return { decisionId };
  });
}

type Wanted = { storyId: string; slot: Slot; standing: readonly StandingPlacement[] };

async function requirePlaceable(tx: Tx, { storyId, slot, standing }: Wanted, actor: Actor): Promise<string> {
  const story = await tx.story.findUnique({ where: { id: storyId }, select: { authorId: true, state: true } });
  if (!story) throw notFound("story");
  const hindrance = whyNotPlace({
    slot,
    published: story.state === "published",
    own: story.authorId === actor.id,
    alone: await isAlone(tx, actor),
    standing: standing.filter((each) => each.storyId === storyId).map((each) => each.slot),
    picks: standing.filter((each) => each.slot === "pick").length,
  });
  if (hindrance) throw new Refusal("conflict", hindrance);
  return story.authorId;
}

// There is one lead; and what is demoted stands nowhere.
function makesRoom(other: StandingPlacement, storyId: string, slot: Slot): boolean {
  if (slot === "demote") return other.storyId === storyId;
  return slot === "lead" && other.slot === "lead";
}

/** Ends a placement in a transaction that holds the front page, and says why in the log. */
export async function endFor(
  tx: Tx,
  { storyId, slot, authorId }: StandingPlacement,
  reason: string,
  actor: Actor,
): Promise<void> {
  await lockSubject(tx, { kind: "story", id: storyId });
  await addDecision(tx, {
    ...{ kind: endOf[slot], subject: { kind: "story", id: storyId }, storyId, concernsId: authorId, reason },
    by: { id: actor.id, role: curatorRole(actor) },
  });
  await settlePlacements(tx, storyId);
}
