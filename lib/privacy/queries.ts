import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { exportLife } from "./rules/times.ts";

/** An export as its owner sees it. */
export type OwnExport = {
  id: string;
  state: "waiting" | "ready" | "failed";
  /** How much of it is made, from 0 to 1. */
  progress: number;
  bytes: number;
  createdAt: Date;
  removedAt: Date;
};

/** The actor's exports, the latest first. */
export async function ownExports(actor: Actor): Promise<OwnExport[]> {
  const rows = await db.dataExport.findMany({
    where: { memberId: actor.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  return rows.map(({ id, state, done, total, bytes, createdAt }) => ({
    ...{ id, createdAt, state: state as OwnExport["state"], bytes: Number(bytes) },
    progress: total === 0 ? 0 : done / total,
    removedAt: new Date(createdAt.getTime() + exportLife),
  }));
}

/** An account's deletion that is to come. */
export type PendingDeletion = { dueAt: Date; stories: "stay" | "go"; comments: "stay" | "go" };

/** When the actor's account is deleted, and what becomes of what they published; null where they have not asked for it. */
export async function pendingDeletion(actor: Actor): Promise<PendingDeletion | null> {
  const row = await db.deletion.findUnique({ where: { memberId: actor.id } });
  if (!row || row.closedAt) return null;
  const choice = (text: string) => (text === "go" ? "go" : "stay");
  return { dueAt: row.dueAt, stories: choice(row.stories), comments: choice(row.comments) };
}
