import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { newId } from "../platform/new-id.ts";
import { makeToken } from "./take-token.ts";

/** A fresh one-time link to become the first admin; older ones stop working. Null when the site has an admin. */
export async function renewAdminLink(): Promise<string | null> {
  if ((await db.member.count({ where: { roles: { has: "admin" } } })) > 0) return null;
  await db.token.deleteMany({ where: { purpose: "admin", usedAt: null } });
  const token = await makeToken(`a${newId()}`, "admin", {});
  return new URL(`/admin/begin/${token}`, env().SITE_URL).href;
}
