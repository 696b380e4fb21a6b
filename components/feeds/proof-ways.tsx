import type { ReactNode } from "react";
import { CopyText } from "@/components/feeds/copy-text.tsx";
import type { ProofTexts } from "@/lib/feeds/schema.ts";

/** The ways to prove that a feed is one's own, each with the text to copy. One of them is enough. */
export function ProofWays({ texts }: { texts: ProofTexts }) {
  const { home, meta, feed, relMe, dns } = texts;
  return (
    <ol className="mb-6 space-y-6">
      <Way number={1} title="A line in the head of your home page">
        {home ? (
          <>
            <p>
              Put this line between <code>&lt;head&gt;</code> and <code>&lt;/head&gt;</code> of{" "}
              <b className="wrap-anywhere">{home}</b>:
            </p>
            <CopyText text={meta.text} what="the line for the head" />
          </>
        ) : (
          <p>Your feed does not name the page it belongs to, so there is no page to look at. Take another way.</p>
        )}
        <p className="text-soft">
          You cannot change the head? Put the code into {feed.place} instead. In a post or a comment it does not count.
        </p>
        <CopyText text={feed.text} what="the code for the description" />
      </Way>
      <Way number={2} title="A link to your profile">
        {home ? (
          <>
            <p>
              Put this link anywhere on <b className="wrap-anywhere">{home}</b>. What counts is{" "}
              <code>rel=&quot;me&quot;</code> and your profile’s address:
            </p>
            <CopyText text={relMe.text} what="the link to your profile" />
          </>
        ) : (
          <p>Your feed does not name the page it belongs to, so this way is not open.</p>
        )}
      </Way>
      <Way number={3} title="A record in your DNS">
        {"closed" in dns ? (
          <p>{dns.closed}</p>
        ) : (
          <>
            <p>Make a TXT record of this name:</p>
            <CopyText text={dns.name} what="the name of the record" />
            <p>with this value; it can take an hour until it is seen everywhere:</p>
            <CopyText text={dns.text} what="the value of the record" />
          </>
        )}
      </Way>
    </ol>
  );
}

function Way({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="border-t border-rule pt-4">
      <h2 className="headline text-xl">
        <span className="num text-soft">{number}.</span> {title}
      </h2>
      <div className="mt-2 space-y-2">{children}</div>
    </li>
  );
}
