"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { type CategoryChoice, PromoFields, type PromoTyped } from "@/components/promos/promo-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { changePromoAction, makePromoAction } from "@/lib/promos/actions.ts";

type Props = { begin: PromoTyped; categories: readonly CategoryChoice[] };

/** Makes a promo; of a request, where one is named. */
export function MakePromoForm({ begin, categories, request }: Props & { request?: string | undefined }) {
  const [state, send] = useActionState(makePromoAction, { status: "idle" });
  return (
    <form action={send} noValidate aria-label="New promo" className="space-y-4">
      <FormOutcome state={state} />
      {request && <input type="hidden" name="request" value={request} />}
      <PromoFields state={state} begin={begin} categories={categories} />
      <SubmitButton>Make the promo</SubmitButton>
      <p className="text-sm text-soft">
        It is not shown yet. Next you give it a picture, look at it and set it running.
      </p>
    </form>
  );
}

/** Changes a promo. */
export function ChangePromoForm({ begin, categories, id }: Props & { id: string }) {
  const [state, send] = useActionState(changePromoAction, { status: "idle" });
  return (
    <form action={send} noValidate aria-label="Change the promo" className="space-y-4">
      <FormOutcome state={state} />
      <input type="hidden" name="id" value={id} />
      <PromoFields state={state} begin={begin} categories={categories} />
      <SubmitButton tone="outline">Save the changes</SubmitButton>
    </form>
  );
}
