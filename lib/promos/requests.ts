import { db } from "../platform/db/client.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { Slot } from "./rules/slots.ts";

/** What somebody has asked for, and what became of it. */
export type AskedFor = {
  id: string;
  name: string;
  email: string;
  advertiser: string;
  words: string;
  link: string;
  slot: Slot;
  startsOn: Date;
  endsOn: Date;
  /** Whether the screening holds it: then nobody was mailed about it. */
  isHeld: boolean;
  createdAt: Date;
  answer: { at: Date; by: string | null; promoId: string | null; note: string } | null;
};

const pageSize = 30;

/** Requests to advertise, those that wait first, then the latest; for admins. */
export async function requestsFor(
  actor: Actor | null,
  after: string | null = null,
): Promise<{ waiting: AskedFor[]; answered: AskedFor[]; after: string | null }> {
  if (!may(actor, "promo.manage")) throw notFound();
  const [waiting, answered] = await Promise.all([
    db.promoRequest.findMany({ where: { answeredAt: null }, ...newest, take: 100 }),
    db.promoRequest.findMany({
      where: { answeredAt: { not: null }, ...(after && { id: { lt: after } }) },
      ...newest,
      take: pageSize + 1,
    }),
  ]);
  const page = answered.slice(0, pageSize);
  const next = answered.length > pageSize ? (page.at(-1)?.id ?? null) : null;
  return { waiting: waiting.map(toAskedFor), answered: page.map(toAskedFor), after: next };
}

/** One request; null where there is none. */
export async function requestFor(id: string, actor: Actor | null): Promise<AskedFor | null> {
  if (!may(actor, "promo.manage")) throw notFound();
  const row = await db.promoRequest.findUnique({ where: { id }, include: newest.include });
  return row && toAskedFor(row);
}

/** How many requests wait for an answer. */
export async function countWaiting(actor: Actor | null): Promise<number> {
  if (!may(actor, "promo.manage")) throw notFound();
  return db.promoRequest.count({ where: { answeredAt: null } });
}

const newest = {
  orderBy: { id: "desc" },
  include: { answeredBy: { select: { penName: true } } },
} as const;

type Row = Omit<AskedFor, "slot" | "isHeld" | "answer"> & {
  slot: string;
  evidence: unknown;
  answeredAt: Date | null;
  answeredBy: { penName: string } | null;
  promoId: string | null;
  note: string;
};

function toAskedFor({ evidence, answeredAt, answeredBy, promoId, note, ...row }: Row): AskedFor {
  return {
    ...row,
    slot: row.slot as Slot,
    isHeld: evidence !== null,
    answer: answeredAt && { at: answeredAt, by: answeredBy?.penName ?? null, promoId, note },
  };
}
