"use client";

import { usePathname } from "next/navigation";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";

/** Above every page of one's own, while the account is to be deleted: when, and the way to keep it; that page says so itself. */
export function DeletionNotice({ dueAt }: { dueAt: Date }) {
  if (usePathname() === "/account/data") return null;
  return (
    <Notice title="Your account is to be deleted" tone="accent" className="mt-5">
      On <Time at={dueAt} format="full" />.{" "}
      <a href="/account/data#delete" className="link">
        Keep it
      </a>
      , or let it go.
    </Notice>
  );
}
