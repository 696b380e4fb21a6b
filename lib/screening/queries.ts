import { db } from "../platform/db/client.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";

/** A listed word as moderators see it. */
export type WordRow = { id: string; word: string; list: string; outcome: string; note: string; createdAt: Date };

/** The words that are listed now, by alphabet; for those who keep the lists. */
export async function listedWordRows(actor: Actor | null): Promise<WordRow[]> {
  if (!actor || !may(actor, "screening.edit")) throw new Refusal("forbidden", "Only moderators see the lists.");
  return db.listedWord.findMany({
    where: { removedAt: null },
    orderBy: [{ folded: "asc" }],
    select: { id: true, word: true, list: true, outcome: true, note: true, createdAt: true },
  });
}
