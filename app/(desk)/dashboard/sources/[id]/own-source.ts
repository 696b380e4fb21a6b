import { notFound, redirect } from "next/navigation";
import { sourceForOwner } from "@/lib/feeds/queries.ts";
import type { SourcePage } from "@/lib/feeds/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import type { Actor } from "@/lib/policy.ts";

/** The source that the address names, of the member who asks; everybody else is sent to log in, or finds nothing. */
export async function ownSource(
  params: Promise<{ id: string }>,
  part = "",
): Promise<{ source: SourcePage; actor: Actor }> {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/dashboard/sources/${id}${part}`)}`);
  const source = await sourceForOwner(id, actor);
  if (!source) notFound();
  return { source, actor };
}
