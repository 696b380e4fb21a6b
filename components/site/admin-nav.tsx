"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Tabs } from "@/components/ui/tabs.tsx";

/** The rooms of whoever runs the site, in their order. */
const rooms = [
  { href: "/admin", label: "Members" },
  { href: "/admin/voice", label: "Name and voice" },
  { href: "/admin/settings", label: "Site settings" },
  { href: "/admin/categories", label: "Categories" },
  { href: "/admin/pages", label: "Pages" },
  { href: "/admin/promos", label: "Promos" },
  { href: "/admin/jobs", label: "Jobs" },
  { href: "/admin/mail", label: "Mail" },
  { href: "/admin/unreachable", label: "Mail that came back" },
  { href: "/admin/health", label: "Health" },
] as const;

/** The way between the rooms; on a phone the row scrolls, to where one is. */
export function AdminNav() {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another room is another place in the row
  useEffect(() => {
    const row = nav.current;
    const current = row?.querySelector<HTMLElement>("[aria-current]");
    if (row && current)
      row.scrollLeft = current.offsetLeft - row.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }, [path]);
  const here = (href: string) => path === href || (href !== "/admin" && path.startsWith(`${href}/`));
  return (
    <Tabs
      ref={nav}
      aria-label="Run the site"
      tabs={rooms.map((room) => ({ ...room, current: here(room.href) }))}
      className="mt-4"
    />
  );
}
