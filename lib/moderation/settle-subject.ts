import { settleSignals } from "../brigades/settle-signals.ts";
import { settleCents } from "../cents/settle-cents.ts";
import { settleComment } from "../comments/settle-comment.ts";
import { decisionsOn } from "../decisions/read-log.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { settleBans } from "../decisions/settle-bans.ts";
import { settleDistrusts } from "../decisions/settle-distrusts.ts";
import { settleMutes } from "../decisions/settle-mutes.ts";
import { settlePlacements } from "../decisions/settle-placements.ts";
import { settleFeed } from "../feeds/settle-feed.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { settlePromo } from "../promos/settle-promo.ts";
import { settleStory } from "../stories/settle-story.ts";
import { settleViewCorrections } from "../views/settle-view-corrections.ts";
import { settleRemovedVotes } from "../votes/settle-removed-votes.ts";
import type { Found } from "./find-subject.ts";
import { settleCase } from "./settle-case.ts";
import { spokenOfBy } from "./spoken-of-by.ts";

/** Brings everything into line with the log of a subject: the thing itself, its member's bans, mutes and trust, its case. */
export async function settleSubject(tx: Tx, subject: Subject, found: Found | null): Promise<void> {
  // The member first, then the story's count: in this order whoever comments locks them too.
  for (const memberId of await membersOf(tx, subject, found)) {
    await settleBans(tx, memberId);
    await settleDistrusts(tx, memberId);
    if (subject.kind === "comment") await settleMutes(tx, memberId);
  }
  if (subject.kind === "story") {
    await settleStory(tx, subject.id);
    await settlePlacements(tx, subject.id);
  }
  if (subject.kind === "comment") await settleComment(tx, subject.id);
  if (subject.kind === "feed") await settleFeed(tx, subject.id);
  if (subject.kind === "cents") await settleCents(tx, subject.id);
  if (subject.kind === "promo") await settlePromo(tx, subject.id);
  // What became of a story may be that there is nothing to see any more: a draft again.
  await settleCase(tx, subject, subject.kind === "story" ? null : found);
}

// By the log, too: what was decided about a member stands, and can be taken back, where the thing itself is gone.
async function membersOf(tx: Tx, subject: Subject, found: Found | null): Promise<string[]> {
  const ids = spokenOfBy(await decisionsOn(tx, subject));
  if (found?.ownerId) ids.push(found.ownerId);
  const members = await tx.member.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return members.map(({ id }) => id);
}

/**
 * The same for what was decided about votes and views. By itself, and without a lock on the story: whoever votes holds votes and
 * waits for the story, so that whoever holds the story may not wait for votes.
 */
export async function settleVotes(tx: Tx, subject: Subject, found: Found | null = null): Promise<void> {
  if (subject.kind === "story") await settleSignals(tx, subject.id);
  await settleCase(tx, subject, found);
  await settleRemovedVotes(tx, subject);
  if (subject.kind === "story") await settleViewCorrections(tx, subject.id);
}
