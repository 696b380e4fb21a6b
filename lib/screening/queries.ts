import { db } from "../platform/db/client.ts";
import type { Prisma } from "../platform/db/generated/client.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { WordQuery } from "./schema.ts";

/** A listed word as moderators see it; names are null where that account is gone. */
export type WordRow = {
  id: string;
  word: string;
  list: string;
  outcome: string;
  note: string;
  createdAt: Date;
  addedBy: string | null;
  removedAt: Date | null;
  removedBy: string | null;
};

export type WordPage = { words: WordRow[]; after: string | null };

const pageSize = 100;

/** A page of a list by alphabet, or of those that were taken off, the newest entry first; for those who keep the lists. */
export async function listedWordRows(query: WordQuery, actor: Actor | null): Promise<WordPage> {
  if (!actor || !may(actor, "screening.edit")) throw new Refusal("forbidden", "Only moderators see the lists.");
  const rows = await db.listedWord.findMany({
    ...(query.list === "removed" ? removed(query) : listed(query)),
    take: pageSize + 1,
    include: { addedBy: { select: { penName: true } }, removedBy: { select: { penName: true } } },
  });
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  const words = page.map(({ folded: _, addedById, removedById, ...row }) => ({
    ...row,
    addedBy: row.addedBy?.penName ?? null,
    removedBy: row.removedBy?.penName ?? null,
  }));
  return { words, after: last ? (query.list === "removed" ? last.id : last.folded) : null };
}

type Which = { where: Prisma.ListedWordWhereInput; orderBy: Prisma.ListedWordOrderByWithRelationInput };

function listed({ list, q, after }: WordQuery): Which {
  const where = { removedAt: null, list, ...having(q), ...(after && { folded: { gt: after } }) };
  return { where, orderBy: { folded: "asc" } };
}

// Ids sort by age: the word that was listed last comes first.
function removed({ q, after }: WordQuery): Which {
  const where = { removedAt: { not: null }, ...having(q), ...(after && { id: { lt: after } }) };
  return { where, orderBy: { id: "desc" } };
}

function having(q: string | undefined): Prisma.ListedWordWhereInput {
  if (!q) return {};
  const contains = { contains: q, mode: "insensitive" } as const;
  return { OR: [{ word: contains }, { note: contains }] };
}
