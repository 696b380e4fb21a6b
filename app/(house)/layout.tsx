import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { headerMember } from "@/lib/accounts/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata = { robots: { index: false } };

export default async function HouseLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/admin");
  if (actor.roles.length === 0) notFound();
  return <SiteFrame member={await headerMember(actor)}>{children}</SiteFrame>;
}
