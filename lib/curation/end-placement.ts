import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import { isAlone, lockFrontPage } from "./curator.ts";
import { endFor } from "./place-story.ts";
import { whyNotEnd } from "./rules/places.ts";
import type { EndInput } from "./schema.ts";
import { standingPlacements } from "./standing-placements.ts";

/** Takes a story from where an editor has put it before its time is over, with a reason for the public log. */
export async function endPlacement({ decisionId, reason }: EndInput, actor: Actor): Promise<{ storyId: string }> {
  if (!may(actor, "front-page.curate")) throw notFound();
  await refuseUnfitReason(reason);
  return transaction(async (tx) => {
    await lockFrontPage(tx);
    const placement = (await standingPlacements(tx)).find((each) => each.decisionId === decisionId);
    if (!placement) throw new Refusal("conflict", "This has ended already.");
    const { slot, storyId, authorId } = placement;
    const hindrance = whyNotEnd({ slot, own: authorId === actor.id, alone: await isAlone(tx, actor) });
    if (hindrance) throw new Refusal("forbidden", hindrance);
    await endFor(tx, placement, reason, actor);
    await record(tx, "front-page.curated", { storyId });
    return { storyId };
  });
}
