import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { headerMember } from "@/lib/accounts/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata = { robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return <SiteFrame member={actor ? await headerMember(actor) : null}>{children}</SiteFrame>;
}
