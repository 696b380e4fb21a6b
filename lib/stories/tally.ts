import type { Tx } from "../platform/db/transaction.ts";

/** The counts that a story keeps; each is the number of rows it stands for. */
export type Tally = { views: number; fact: number; fiction: number; unsure: number; comments: number };

/** Changes a story's counts, in the transaction that changes what they count. */
export async function addToTally(tx: Tx, storyId: string, change: Partial<Tally>): Promise<Tally> {
  const by = { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0, ...change };
  const { storyId: _, ...tally } = await tx.storyTally.upsert({
    where: { storyId },
    create: { storyId, ...by },
    update: {
      views: { increment: by.views },
      fact: { increment: by.fact },
      fiction: { increment: by.fiction },
      unsure: { increment: by.unsure },
      comments: { increment: by.comments },
    },
  });
  return tally;
}

/** The counts of a story. */
export async function readTally(tx: Tx, storyId: string): Promise<Tally> {
  const row = await tx.storyTally.findUnique({ where: { storyId }, omit: { storyId: true } });
  return row ?? { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0 };
}
