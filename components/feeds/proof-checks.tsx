import { FormMessage } from "@/components/ui/form-message.tsx";
import type { ProofCheck, ProofKind, ProofResult } from "@/lib/feeds/schema.ts";

/** What each way of proof is called. */
export const proofNames: Record<ProofKind, string> = {
  meta: "Line in the head",
  feed: "Description of the feed",
  "rel-me": "Link to your profile",
  dns: "DNS record",
};

/** The same in a sentence about what was found. */
export const foundWords: Record<ProofKind, string> = {
  meta: "the line in the head of your home page",
  feed: "the code in the description of your feed",
  "rel-me": "the link to your profile",
  dns: "the record in your DNS",
};

/** What was looked for, where, and what was found. */
export function ProofChecks({ result }: { result: ProofResult }) {
  return (
    <>
      <FormMessage
        kind={result.proved ? "success" : "error"}
        title={result.proved ? "Found: this feed is yours." : "The proof was not found. This is where we looked:"}
      />
      <ul className="mt-3 border-b border-rule">
        {result.checks.map((check) => (
          <Check key={check.kind} check={check} />
        ))}
      </ul>
    </>
  );
}

function Check({ check: { kind, lookedAt, wanted, holds, found } }: { check: ProofCheck }) {
  return (
    <li className="border-t border-rule py-3">
      <p className={`font-semibold ${holds ? "text-good" : ""}`}>
        <span aria-hidden="true">{holds ? "✓ " : "✗ "}</span>
        {proofNames[kind]}
        <span className="sr-only">: {holds ? "found" : "not found"}</span>
      </p>
      <dl className="mt-1 grid gap-x-3 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
        <dt className="text-soft">Looked at</dt>
        <dd className="wrap-anywhere">{lookedAt}</dd>
        <dt className="text-soft">Looked for</dt>
        <dd className="font-mono wrap-anywhere">{wanted}</dd>
        <dt className="text-soft">Found</dt>
        <dd className="wrap-anywhere">{found}</dd>
      </dl>
    </li>
  );
}
