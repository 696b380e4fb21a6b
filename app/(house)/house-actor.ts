import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type Actor, may, type Permission } from "@/lib/policy.ts";

/**
 * Who came to a page of the house and may do what it is for; a guest is led to the log-in and back, whoever has yet to set
 * up their second step to that, and others find nothing here.
 */
export async function houseActor(permission: Permission, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(path)}`);
  if (actor.rolesWait) redirect("/account/two-factor");
  if (!may(actor, permission)) notFound();
  return actor;
}
