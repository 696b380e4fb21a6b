import type { DeciderRole } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";
import type { Actor } from "../policy.ts";

/** In which part an actor curates who is an editor, an admin, or both. */
export function curatorRole(actor: Actor): Extract<DeciderRole, "editor" | "admin"> {
  return actor.roles.includes("editor") ? "editor" : "admin";
}

/** Whether nobody else could curate: then an editor may do so with what is their own, and the log says who it was. */
export async function isAlone(tx: Tx, actor: Actor): Promise<boolean> {
  const others = await tx.member.count({
    where: { roles: { hasSome: ["editor", "admin"] }, emailVerifiedAt: { not: null }, id: { not: actor.id } },
  });
  return others === 0;
}

/** Holds the whole front page until the transaction ends: of two editors one waits. */
export async function lockFrontPage(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('front-page', 0))::text`;
}
