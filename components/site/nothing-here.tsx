"use client";

import { LinkButton } from "@/components/ui/link-button.tsx";

/** Says that there is nothing at an address. A client component, so that pages which only might say so carry no words of it. */
export function NothingHere() {
  return (
    <div className="max-w-152 py-16">
      <p className="kicker">404</p>
      <h1 className="headline mt-1 text-4xl leading-tight">There is nothing at this address</h1>
      <p className="standfirst mt-3">
        The link may be mistyped, or what stood here was never published. Stories keep their number when their title
        changes, so a story’s old link still leads to it.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/" tone="solid">
          Newest stories
        </LinkButton>
        <LinkButton href="/top">Top 50</LinkButton>
      </div>
    </div>
  );
}
