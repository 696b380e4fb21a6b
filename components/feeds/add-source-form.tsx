"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { addSourceAction } from "@/lib/feeds/actions.ts";

/** Adds a source by the address of a feed or of a site; where a site has several, asks which. */
export function AddSourceForm() {
  const [state, send] = useActionState(addSourceAction, { status: "idle" });
  if (state.status === "done" && state.data.status === "choose")
    return <ChooseFeed feeds={state.data.feeds} send={send} />;
  return (
    <form action={send} className="space-y-4" noValidate>
      <FormOutcome state={state} />
      <TextField
        state={state}
        name="address"
        label="Feed or site address"
        hint="Such as https://blog.example or https://blog.example/feed.xml. From a site’s address we find its feeds."
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
      />
      <SubmitButton>Add</SubmitButton>
    </form>
  );
}

type ChooseProps = { feeds: readonly { address: string; title: string }[]; send: (form: FormData) => void };

function ChooseFeed({ feeds, send }: ChooseProps) {
  return (
    <form action={send} className="space-y-4">
      <RadioGroup
        name="address"
        legend={`This site has ${feeds.length} feeds. Which one do you want to import?`}
        hint="Take the one of your posts. A feed of comments is rarely what you want."
        defaultValue={feeds[0]?.address}
        options={feeds.map(({ address, title }) => ({
          value: address,
          label: <span className="wrap-anywhere">{title || address}</span>,
          hint: <span className="wrap-anywhere">{address}</span>,
        }))}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Add</SubmitButton>
        <LinkButton href="/dashboard/sources/new" tone="quiet">
          Try another address
        </LinkButton>
      </div>
    </form>
  );
}
