"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { unlinkAccountAction } from "@/lib/accounts/actions.ts";

type Linked = { issuer: string; name: string; linkedAt: Date };

/** The accounts of other sites that let one in, each with a button that ends it. */
export function LinkedList({ linked }: { linked: readonly Linked[] }) {
  const [state, unlink] = useActionState(unlinkAccountAction, { status: "idle" });
  if (linked.length === 0) return <p className="text-soft">None yet.</p>;
  return (
    <div className="space-y-4">
      <FormOutcome state={state} />
      <ul aria-label="Linked accounts" className="border-b border-rule">
        {linked.map(({ issuer, name, linkedAt }) => (
          <li key={issuer} className="flex items-center justify-between gap-4 border-t border-rule py-2">
            <span className="min-w-0">
              <span className="font-semibold wrap-anywhere">{name}</span>
              <span className="block text-sm text-soft">
                since <Time at={linkedAt} format="full" />
              </span>
            </span>
            <form action={unlink}>
              <input type="hidden" name="issuer" value={issuer} />
              <SubmitButton tone="outline" size="small" aria-label={`Unlink ${name}`}>
                Unlink
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
