"use client";

import { useEffect, useState } from "react";
import type { Known } from "@/components/site/ask-account.ts";
import { GuestLinks } from "@/components/site/guest-links.tsx";
import { type LogOut, MemberLinks } from "@/components/site/member-links.tsx";
import type { HeaderMember } from "@/components/site/read-member.ts";

// Guests need none of it.
const forMembers = () => import("@/components/site/ask-account.ts");

/**
 * The part of the masthead that differs from reader to reader. The cached page shows the guest's; a browser that carries the
 * marker cookie asks once who is signed in. `member` spares the question on pages that know already.
 */
export function AccountMenu({ logOut, member }: { logOut: LogOut; member?: HeaderMember | null }) {
  const [asked, setAsked] = useState<Known>("guest");
  useEffect(() => {
    if (member !== undefined || !/(?:^|; )fh_member=1(?:;|$)/.test(document.cookie)) return;
    const leaving = new AbortController();
    forMembers()
      .then(({ askWhoIsSignedIn }) => askWhoIsSignedIn(leaving.signal))
      .catch((): Known => "unreachable")
      .then((answer) => {
        if (!leaving.signal.aborted) setAsked(answer);
      });
    return () => leaving.abort();
  }, [member]);
  const handle = typeof asked === "object" ? asked.handle : member?.handle;
  useEffect(() => {
    if (handle) void forMembers().then(({ showOwn }) => showOwn(handle));
  }, [handle]);
  // A page that knows may learn otherwise while it is open: somebody signs up and goes on without a reload.
  const known = member === undefined ? asked : (member ?? "guest");
  if (known === "guest") return <GuestLinks />;
  if (known === "unreachable") {
    return (
      <a href="/me" className="quiet-link target">
        Your account
      </a>
    );
  }
  return <MemberLinks member={known} logOut={logOut} />;
}
