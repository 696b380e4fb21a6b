import { db } from "../../platform/db/client.ts";
import type { SessionActor } from "../../platform/session/actor.ts";
import type { Actor } from "../../policy.ts";
import type { Coming } from "./identity.ts";
import { justCameIn } from "./just-came-in.ts";
import { listProviders, providerName } from "./list-providers.ts";
import { isProvedHere } from "./member-linked-to.ts";

/** An account of another site, as its member's settings show it. */
export type OwnLinked = { issuer: string; name: string; linkedAt: Date };

/** The accounts of other sites that let the actor in, and the providers that could be added. */
export async function ownLinked(
  actor: Actor,
): Promise<{ linked: OwnLinked[]; others: { key: string; name: string }[] }> {
  const rows = await db.linkedAccount.findMany({ where: { memberId: actor.id }, orderBy: { linkedAt: "asc" } });
  const linked = rows.map(({ issuer, linkedAt }) => ({ issuer, linkedAt, name: providerName(issuer) }));
  const others = listProviders().filter(({ issuer }) => !rows.some((row) => row.issuer === issuer));
  return { linked, others: others.map(({ key, name }) => ({ key, name })) };
}

/** What comes next for somebody whom a provider knows, and nobody here does yet. */
export type NextStep =
  | "unproved"
  | "log-in"
  | "join"
  | { link: "at-once" | "by-password" | "without-password" | "unverified" };

/** What comes next for them: a guest joins, or logs in to what is theirs; a member links the two. */
export async function nextStep({ email }: Coming, actor: SessionActor | null): Promise<NextStep> {
  if (actor) return { link: await howToLink(actor) };
  if (email === null) return "unproved";
  return (await isProvedHere(email)) ? "log-in" : "join";
}

async function howToLink(actor: SessionActor) {
  if (!actor.verified) return "unverified";
  if (await justCameIn(actor)) return "at-once";
  const withPassword = await db.member.count({ where: { id: actor.id, passwordHash: { not: null } } });
  return withPassword > 0 ? "by-password" : "without-password";
}
