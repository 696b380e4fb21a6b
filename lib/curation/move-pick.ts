import { transaction } from "../platform/db/transaction.ts";
import { record } from "../platform/outbox.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockFrontPage } from "./curator.ts";
import type { MoveInput } from "./schema.ts";
import { standingPlacements } from "./standing-placements.ts";

/** Moves a pick up or down among the picks; the first stays first, the last stays last. Only where a story stands at all is a decision for the log. */
export async function movePick({ decisionId, way }: MoveInput, actor: Actor): Promise<{ moved: boolean }> {
  if (!may(actor, "front-page.curate")) throw notFound();
  return transaction(async (tx) => {
    await lockFrontPage(tx);
    const picks = (await standingPlacements(tx)).filter(({ slot }) => slot === "pick");
    const from = picks.findIndex((pick) => pick.decisionId === decisionId);
    const [pick, other] = [picks[from], picks[way === "up" ? from - 1 : from + 1]];
    if (!pick) throw new Refusal("conflict", "This story is no pick any more.");
    if (!other) return { moved: false };
    const order = picks.map((each) => (each === pick ? other : each === other ? pick : each));
    for (const [place, each] of order.entries())
      await tx.placement.updateMany({ where: { decisionId: each.decisionId }, data: { position: place + 1 } });
    await record(tx, "front-page.curated", { storyId: pick.storyId });
    return { moved: true };
  });
}
