import type { ReactNode } from "react";
import { DeskNav } from "@/components/dashboard/desk-nav.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";

/** The dashboard: the way among its pages, for whoever is logged in. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <>
      {actor && <DeskNav />}
      {children}
    </>
  );
}
