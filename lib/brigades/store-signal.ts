import { lockSubject } from "../decisions/lock-subject.ts";
import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { record } from "../platform/outbox.ts";
import type { FoundGroup } from "./find-group.ts";
import { isLargelyIn, isSameGroup } from "./rules/same-group.ts";

/**
 * Keeps what was found on a story as a signal, one a group: an open one grows, and what was looked at and left does not
 * come again, unless all of them have voted anew since. Gives whether there is anything new.
 */
export function storeSignal(storyId: string, group: FoundGroup): Promise<boolean> {
  return transaction(async (tx) => {
    await lockSubject(tx, { kind: "story", id: storyId });
    const known = await tx.brigadeSignal.findMany({ where: { storyId, choice: group.choice } });
    const open = known.find(({ closedBy, readers }) => closedBy === null && isSameGroup(group.readers, readers));
    if (!open && known.some((signal) => wasLookedAt(signal, group))) return false;
    const isNew = open ? await grow(tx, open, group) : await raise(tx, storyId, group);
    if (isNew) await record(tx, "signal.raised", { storyId });
    return isNew;
  });
}

function wasLookedAt({ closedBy, readers, lastAt }: Known & { closedBy: string | null }, group: FoundGroup): boolean {
  return closedBy !== null && isLargelyIn(group.readers, readers) && group.from <= lastAt;
}

async function raise(tx: Tx, storyId: string, { from, until, choice, readers, findings, weight }: FoundGroup) {
  const at = now();
  const times = { firstAt: from, lastAt: until, foundAt: at, grewAt: at };
  await tx.brigadeSignal.create({ data: { id: newId(), storyId, choice, readers, findings, weight, ...times } });
  return true;
}

type Known = { id: string; readers: string[]; firstAt: Date; lastAt: Date };

async function grow(tx: Tx, known: Known, { from, until, readers, findings, weight }: FoundGroup): Promise<boolean> {
  const all = [...new Set([...known.readers, ...readers])];
  if (all.length === known.readers.length) return false;
  const firstAt = known.firstAt < from ? known.firstAt : from;
  const lastAt = known.lastAt > until ? known.lastAt : until;
  await tx.brigadeSignal.update({
    where: { id: known.id },
    data: { readers: all, findings, weight, firstAt, lastAt, grewAt: now() },
  });
  return true;
}
