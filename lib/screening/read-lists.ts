import { nowMs } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { shared } from "../platform/shared.ts";
import type { ListedWord } from "./schema.ts";

type Kept = { lists: Promise<ListedWord[]> | null; readAt: number };

const freshMs = 5000;
const kept = shared<Kept>("screening-lists", () => ({ lists: null, readAt: 0 }));

/** All words that are listed now; as they were at most five seconds ago where another process changed them. */
export async function readLists(): Promise<readonly ListedWord[]> {
  if (kept.lists && nowMs() - kept.readAt < freshMs) return kept.lists;
  const reading = readNow();
  kept.lists = reading;
  kept.readAt = nowMs();
  return reading.catch((error: unknown) => {
    if (kept.lists === reading) forgetLists();
    throw error;
  });
}

/** Has the lists read anew at their next use in this process. */
export function forgetLists(): void {
  kept.lists = null;
}

async function readNow(): Promise<ListedWord[]> {
  const rows = await db.listedWord.findMany({
    where: { removedAt: null },
    orderBy: { folded: "asc" },
    select: { word: true, list: true, outcome: true },
  });
  return rows.map(({ word, list, outcome }) => ({
    word,
    list: list === "banned" ? "banned" : "watch",
    outcome: outcome === "refuse" ? "refuse" : "hold",
  }));
}
