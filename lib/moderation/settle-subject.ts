import { settleComment } from "../comments/settle-comment.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { settleBans } from "../decisions/settle-bans.ts";
import { settleMutes } from "../decisions/settle-mutes.ts";
import { settleFeed } from "../feeds/settle-feed.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { settleStory } from "../stories/settle-story.ts";
import type { Found } from "./find-subject.ts";
import { settleCase } from "./settle-case.ts";

/** Brings everything into line with the log of a subject: the thing itself, its member's bans and mutes, its case. */
export async function settleSubject(tx: Tx, subject: Subject, found: Found | null): Promise<void> {
  // The member first, then the story's count: in this order whoever comments locks them too.
  if (found) await settleBans(tx, found.ownerId);
  if (found && subject.kind === "comment") await settleMutes(tx, found.ownerId);
  if (subject.kind === "story") await settleStory(tx, subject.id);
  if (subject.kind === "comment") await settleComment(tx, subject.id);
  if (subject.kind === "feed") await settleFeed(tx, subject.id);
  await settleCase(tx, subject, found);
}
