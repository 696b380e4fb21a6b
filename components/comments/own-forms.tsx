"use client";

import { useActionState } from "react";
import { Refused } from "@/components/comments/refused.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { deleteCommentAction, editCommentAction } from "@/lib/comments/actions.ts";
import type { CommentView } from "@/lib/comments/schema.ts";

/** What its writer can do to a comment on its own page, with or without JavaScript. */
export function OwnForms({ comment: { id, text }, back }: { comment: CommentView; back: string }) {
  return (
    <div className="space-y-4">
      {text !== undefined && <EditForm id={id} text={text} back={back} />}
      <DeleteForm id={id} back={back} />
    </div>
  );
}

function EditForm({ id, text, back }: { id: string; text: string; back: string }) {
  const [state, formAction] = useActionState(editCommentAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={formAction} id="edit" noValidate className="scroll-mt-4 space-y-2">
      <input type="hidden" name="commentId" value={id} />
      <Field
        name="body"
        id="field-edit"
        label="Edit your words"
        hint="For 15 minutes after you posted them."
        error={refused?.fields.body}
      >
        {(control) => <Textarea {...control} dir="auto" defaultValue={refused?.values.body ?? text} />}
      </Field>
      {refused && !refused.fields.body && <Refused refusal={refused} back={back} newTab />}
      <SubmitButton tone="outline">Save changes</SubmitButton>
    </form>
  );
}

function DeleteForm({ id, back }: { id: string; back: string }) {
  const [state, formAction] = useActionState(deleteCommentAction, { status: "idle" });
  return (
    <Disclosure summary="Delete this comment" open={state.status === "refused"}>
      <form action={formAction} id="delete" className="space-y-2">
        <input type="hidden" name="commentId" value={id} />
        <p className="text-sm text-soft">Your words are gone for good. Replies to them stay.</p>
        {state.status === "refused" && <Refused refusal={state} back={back} />}
        <SubmitButton tone="accent">Delete comment</SubmitButton>
      </form>
    </Disclosure>
  );
}
