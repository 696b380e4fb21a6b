"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { askDeletionAction } from "@/lib/privacy/actions.ts";

const stories = [
  {
    value: "stay",
    label: "They stay",
    hint: "Under “Former contributor”. Your name, your portrait and what your profile says go.",
  },
  {
    value: "go",
    label: "They go",
    hint: "Their pages then say that the contributor took the story back, and no more.",
  },
];

const comments = [
  {
    value: "stay",
    label: "They stay",
    hint: "Under “Former member”, or “Former contributor” where your stories stay.",
  },
  { value: "go", label: "They go", hint: "Where somebody has answered, a line without name and text holds the place." },
];

/** Asks for one's account to be deleted: what becomes of what was published, and the password. */
export function DeletionForm() {
  const [state, send] = useActionState(askDeletionAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} className="space-y-5" noValidate>
      <p>
        In seven days your address, your password, your profile, drafts, votes, notices and settings are deleted for
        good. Until then you can change your mind. Nobody gets your pen name after you. What the public log of
        moderation says stays, as it names nobody.
      </p>
      <FormOutcome state={state} />
      <RadioGroup
        name="stories"
        id="field-stories"
        legend="Your published stories"
        options={stories}
        defaultValue={refused?.values.stories ?? "stay"}
        error={refused?.fields.stories}
      />
      <RadioGroup
        name="comments"
        id="field-comments"
        legend="Your comments"
        options={comments}
        defaultValue={refused?.values.comments ?? "stay"}
        error={refused?.fields.comments}
      />
      <TextField
        state={state}
        name="current"
        label="Your password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton tone="outline">Delete my account</SubmitButton>
    </form>
  );
}
