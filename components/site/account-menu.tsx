"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { Known } from "@/components/site/ask-account.ts";
import { GuestLinks } from "@/components/site/guest-links.tsx";
import type { LogOut, MemberLinks } from "@/components/site/member-links.tsx";

// Guests need none of it.
const forMembers = () => import("@/components/site/ask-account.ts");

type Props = {
  logOut: LogOut;
  /** The handle of whom the page was made for; null for a guest, left out where it was made for everybody. */
  handle?: string | null;
  /** The links of that member. */
  own?: ReactNode;
};

type Asked = { known: Known; Links?: typeof MemberLinks };

/**
 * The part of the masthead that differs from reader to reader. The cached page shows the guest's; a browser that carries the
 * marker cookie asks once who is signed in. A page that knows already spares the question.
 */
export function AccountMenu({ logOut, handle, own }: Props) {
  const [{ known, Links }, setAsked] = useState<Asked>({ known: "guest" });
  useEffect(() => {
    if (handle !== undefined || !/(?:^|; )fh_member=1(?:;|$)/.test(document.cookie)) return;
    const leaving = new AbortController();
    forMembers()
      .then(async (theirs) => ({ known: await theirs.askWhoIsSignedIn(leaving.signal), Links: theirs.MemberLinks }))
      .catch((): Asked => ({ known: "unreachable" }))
      .then((answer) => {
        if (!leaving.signal.aborted) setAsked(answer);
      });
    return () => leaving.abort();
  }, [handle]);
  const shown = typeof known === "object" ? known.handle : handle;
  useEffect(() => {
    if (shown) void forMembers().then(({ showOwn }) => showOwn(shown));
  }, [shown]);
  // A page that knows may learn otherwise while it is open: somebody signs up and goes on without a reload.
  if (handle !== undefined) return own ?? <GuestLinks />;
  if (typeof known === "object" && Links) return <Links member={known} logOut={logOut} />;
  return known === "unreachable" ? <OwnPage /> : <GuestLinks />;
}

function OwnPage() {
  return (
    <a href="/me" className="quiet-link target">
      Your account
    </a>
  );
}
