"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Tabs } from "@/components/ui/tabs.tsx";

/** The rooms of the dashboard. A part of it that has a page of its own adds a line. */
const rooms = [
  { href: "/dashboard", label: "Summary" },
  { href: "/dashboard/stories", label: "Stories" },
  { href: "/dashboard/comments", label: "To answer" },
  { href: "/dashboard/sources", label: "Feeds" },
  { href: "/dashboard/notices", label: "Notices" },
  { href: "/dashboard/decisions", label: "From moderators" },
  { href: "/dashboard/invitations", label: "Invite" },
  { href: "/dashboard/options", label: "Options" },
  { href: "/account", label: "Account and sessions" },
];

/** The way among the pages of the dashboard; on a phone a row that scrolls, with the current one in sight. */
export function DeskNav() {
  const path = usePathname();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = path && nav.current?.querySelector("[aria-current]");
    if (current) current.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  return (
    <Tabs
      ref={nav}
      aria-label="Dashboard"
      tabs={rooms.map((room) => ({ ...room, current: isAt(path, room.href) }))}
      className="mt-4"
      data-print="hide"
    />
  );
}

function isAt(path: string, href: string): boolean {
  return path === href || (href !== "/dashboard" && path.startsWith(`${href}/`));
}
