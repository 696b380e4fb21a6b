"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { TextField } from "@/components/accounts/text-field.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import {
  changeEditionAction,
  holdEditionAction,
  pickStoryAction,
  testEditionAction,
} from "@/lib/newsletter/actions.ts";
import { editionFits } from "@/lib/newsletter/schema.ts";

type Words = { edition: string; name: string; subject: string; intro: string; usual: string };

/** The subject and the introduction of an edition. */
export function WordsForm({ edition, name, subject, intro, usual }: Words) {
  const [state, send] = useActionState(changeEditionAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} noValidate aria-label={`Words of the ${name}`} className="space-y-4">
      <FormOutcome state={state} />
      <input type="hidden" name="edition" value={edition} />
      <div key={JSON.stringify(refused?.values)} className="space-y-4">
        <TextField
          state={state}
          id={`field-subject-${edition}`}
          name="subject"
          label="Subject"
          hint={`Left empty, it is “${usual}”.`}
          maxLength={editionFits.subject}
          defaultValue={subject}
        />
        <Field
          id={`field-intro-${edition}`}
          name="intro"
          label="Introduction"
          hint="Plain text before the stories; an empty line begins a new paragraph."
          error={refused?.fields.intro}
          count={editionFits.intro}
          optional
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              dir="auto"
              maxLength={editionFits.intro}
              defaultValue={refused?.values.intro ?? intro}
            />
          )}
        </Field>
      </div>
      <SubmitButton tone="outline">Save the words</SubmitButton>
    </form>
  );
}

/** Puts a story into an edition by its address. */
export function AddForm({ edition, name }: { edition: string; name: string }) {
  const [state, send] = useActionState(pickStoryAction, { status: "idle" });
  return (
    <form action={send} noValidate aria-label={`Add to the ${name}`} className="space-y-3">
      <FormOutcome state={state} />
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="pick" value="add" />
      <div key={state.status === "refused" ? state.values.story : ""}>
        <TextField
          state={state}
          id={`field-story-${edition}`}
          name="story"
          label="Address of a story"
          hint="It comes first, before those that the rule finds."
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <SubmitButton tone="outline" size="small">
        Add the story
      </SubmitButton>
    </form>
  );
}

type Pick = { edition: string; story: string; title: string; pick: "drop" | "neither"; label: string };

/** Takes a story out of an edition, or leaves it to the rule again. */
export function PickForm({ edition, story, title, pick, label }: Pick) {
  const [state, send] = useActionState(pickStoryAction, { status: "idle" });
  return (
    <form action={send} className="mt-1">
      <FormOutcome state={state} />
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="story" value={story} />
      <input type="hidden" name="pick" value={pick} />
      <SubmitButton tone="outline" size="small" aria-label={`${label}: ${title}`}>
        {label}
      </SubmitButton>
    </form>
  );
}

/** Sends an edition to the editor alone. */
export function TestForm({ edition }: { edition: string }) {
  const [state, send] = useActionState(testEditionAction, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="edition" value={edition} />
      <SubmitButton tone="outline">Send me a test</SubmitButton>
    </form>
  );
}

/** Keeps an edition back, or lets it go. */
export function HoldForm({ edition, held }: { edition: string; held: boolean }) {
  const [state, send] = useActionState(holdEditionAction, { status: "idle" });
  return (
    <form action={send}>
      <FormOutcome state={state} />
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="held" value={held ? "no" : "yes"} />
      <SubmitButton tone={held ? "solid" : "outline"}>{held ? "Let it go" : "Hold it"}</SubmitButton>
    </form>
  );
}
