import type { ReactNode } from "react";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { aboutMe } from "@/lib/readers/queries.ts";

export const metadata = { robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return <SiteFrame member={actor ? await aboutMe(actor) : null}>{children}</SiteFrame>;
}
