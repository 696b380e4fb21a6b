"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { type CategoryOption, ChoiceFields } from "@/components/newsletter/choice-fields.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { askNewsletterAction } from "@/lib/newsletter/actions.ts";

type Short = { kind: "short" };
type Whole = { kind: "whole"; categories: readonly CategoryOption[]; contributor: string };

/** Asks for the newsletter. Short: the weekly one of the whole site, and only the address is to be typed. */
export function SubscribeForm(props: Short | Whole) {
  const [state, send] = useActionState(askNewsletterAction, { status: "idle" });
  return (
    <form
      action={send}
      noValidate
      aria-label="Newsletter"
      className={props.kind === "short" ? "space-y-3" : "space-y-5"}
    >
      <FormOutcome state={state} done={({ email }) => `Now open the mail that we send to ${email}, and confirm it.`} />
      <TextField
        state={state}
        name="email"
        label="Email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      {props.kind === "short" ? (
        <>
          <input type="hidden" name="rhythm" value="weekly" />
          <input type="hidden" name="scope" value="everything" />
        </>
      ) : (
        <ChoiceFields
          state={state}
          categories={props.categories}
          chosen={{
            ...{ rhythm: "weekly", categories: [] },
            ...{ everything: props.contributor === "", contributors: props.contributor },
          }}
        />
      )}
      <SubmitButton wide={props.kind === "short"} tone={props.kind === "short" ? "outline" : "solid"}>
        Subscribe
      </SubmitButton>
    </form>
  );
}
