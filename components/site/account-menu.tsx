"use client";

import { useEffect, useState } from "react";
import { followAccount } from "@/components/site/follow-account.ts";
import { GuestLinks } from "@/components/site/guest-links.tsx";
import { type LogOut, MemberLinks } from "@/components/site/member-links.tsx";
import { type HeaderMember, readMember } from "@/components/site/read-member.ts";
import { showOwn } from "@/components/site/show-own.ts";

type Known = HeaderMember | "guest" | "unreachable";

/**
 * The part of the masthead that differs from reader to reader. The cached page shows the guest's; a browser that carries the
 * marker cookie asks once who is signed in. `member` spares the question on pages that know already.
 */
export function AccountMenu({ logOut, member }: { logOut: LogOut; member?: HeaderMember | null }) {
  const [asked, setAsked] = useState<Known>("guest");
  useEffect(() => {
    if (member !== undefined || !/(?:^|; )fh_member=1(?:;|$)/.test(document.cookie)) return;
    const leaving = new AbortController();
    askWhoIsSignedIn(leaving.signal).then((answer) => {
      if (!leaving.signal.aborted) setAsked(answer);
    });
    return () => leaving.abort();
  }, [member]);
  const handle = typeof asked === "object" ? asked.handle : member?.handle;
  useEffect(() => {
    if (handle) showOwn(handle);
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

async function askWhoIsSignedIn(signal: AbortSignal): Promise<Known> {
  try {
    const response = await fetch("/api/me", { signal, headers: { accept: "application/json" } });
    if (response.status === 401) return "guest";
    if (!response.ok) return "unreachable";
    const answer: unknown = await response.json();
    followAccount(answer);
    return readMember(answer) ?? "guest";
  } catch {
    return "unreachable";
  }
}
