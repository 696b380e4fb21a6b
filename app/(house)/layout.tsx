import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { aboutMe } from "@/lib/readers/queries.ts";

export const metadata = { robots: { index: false } };

/** The house is for those with a role. Each page leads a guest to the log-in, as only it knows its address (houseActor). */
export default async function HouseLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor && actor.roles.length === 0 && !actor.rolesWait) notFound();
  return <SiteFrame member={actor && (await aboutMe(actor))}>{children}</SiteFrame>;
}
