"use client";

import { type SubmitEvent, useActionState, useEffect, useRef, useState } from "react";
import { keepText, keptText } from "@/components/comments/kept-text.ts";
import { Refused } from "@/components/comments/refused.tsx";
import { type SmileyButton, SmileyToolbar } from "@/components/comments/smiley-toolbar.tsx";
import { buttonClass } from "@/components/ui/button-class.ts";
import { Field } from "@/components/ui/field.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { Action } from "@/lib/platform/action.ts";

/** Why a text was not taken; `code` as in the public interface. */
export type Refusal = { code: string; message: string; fields?: Record<string, string> };

export type CommentFormProps<R> = {
  label: string;
  button: string;
  /** The door for readers without JavaScript, with what it needs beside the text. */
  action: Action<R>;
  hidden: Record<string, string>;
  /** The door for all others: null when the text was taken. */
  send: (body: string) => Promise<Refusal | null>;
  /** Under which name the text is kept while it is typed. */
  keep: string;
  /** Where somebody who has logged in comes back to. */
  back: string;
  smileys: readonly SmileyButton[];
  text?: string;
  onCancel?: () => void;
};

/** A text field with its smileys and its button. Whatever happens, what was typed stays until it is posted. */
export function CommentForm<R>({
  label,
  button,
  action,
  hidden,
  send,
  keep,
  back,
  text = "",
  ...rest
}: CommentFormProps<R>) {
  const [state, formAction] = useActionState(action, { status: "idle" });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = `field-${keep}`;
  const shown = refusal ?? (state.status === "refused" && !sending ? state : null);
  useEffect(() => {
    const before = keptText(keep);
    if (!area.current) return;
    // Somebody may have typed before this script came.
    if (area.current.value !== area.current.defaultValue) keepText(keep, area.current.value);
    else if (before) area.current.value = before;
  }, [keep]);
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending || !area.current) return;
    setSending(true);
    const answer = await send(area.current.value);
    setSending(false);
    setRefusal(answer);
    if (answer) return area.current?.focus();
    keepText(keep, "");
    if (area.current) area.current.value = "";
  }
  return (
    <form action={formAction} onSubmit={submit} noValidate className="space-y-2.5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="body" id={id} label={label} error={shown?.fields?.body}>
        {(control) => (
          <Textarea
            {...control}
            ref={area}
            dir="auto"
            rows={3}
            readOnly={sending}
            className="field-sizing-content min-h-24 max-h-96"
            defaultValue={state.status === "refused" ? (state.values.body ?? text) : text}
            onInput={(event) => keepText(keep, event.currentTarget.value)}
          />
        )}
      </Field>
      <SmileyToolbar field={id} smileys={rest.smileys} />
      <noscript>
        <p className="text-sm text-soft">Codes such as :-) and :lol: become smileys.</p>
      </noscript>
      {shown && !shown.fields?.body && <Refused refusal={shown} back={back} newTab={!refusal} />}
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="submit"
          aria-disabled={sending || undefined}
          aria-busy={sending || undefined}
          className={buttonClass({ tone: "solid" })}
        >
          {button}
        </button>
        {rest.onCancel && (
          <button type="button" onClick={rest.onCancel} className={buttonClass({ tone: "quiet" })}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
