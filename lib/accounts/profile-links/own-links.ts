import { db } from "../../platform/db/client.ts";
import { sql } from "../../platform/db/sql.ts";
import { env } from "../../platform/env.ts";
import type { Actor } from "../../policy.ts";

/** One of a member's links as they see it. */
export type OwnLink = { id: string; url: string; state: "waiting" | "proved" | "unproved"; trouble: string };

/** The actor's links, and what their pages have to link back to. */
export async function ownLinks(actor: Actor): Promise<{ links: OwnLink[]; profile: string }> {
  const rows = await db.profileLink.findMany({ where: { memberId: actor.id }, orderBy: { id: "asc" } });
  const links = rows.map(({ id, url, provedAt, checkedAt, trouble }) => ({
    ...{ id, url, trouble },
    state: stateOf({ proved: provedAt !== null, looked: checkedAt !== null && (provedAt !== null || trouble !== "") }),
  }));
  return { links, profile: profileUrl(actor.handle) };
}

function stateOf({ proved, looked }: { proved: boolean; looked: boolean }): OwnLink["state"] {
  if (proved) return "proved";
  return looked ? "unproved" : "waiting";
}

/** The pages elsewhere that a member's profile shows: those that link back. */
export async function provedLinks(memberId: string): Promise<string[]> {
  const rows = await sql.$queryRaw<{ url: string }[]>`
    SELECT url FROM profile_links WHERE member_id = ${memberId} AND proved_at IS NOT NULL ORDER BY id`;
  return rows.map(({ url }) => url);
}

/** The address of a member's profile here. */
export function profileUrl(handle: string): string {
  return new URL(`/contributors/${handle}`, env().SITE_URL).href;
}
