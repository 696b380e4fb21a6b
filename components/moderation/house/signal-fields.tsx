import { Field } from "@/components/ui/field.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { mostWords } from "@/lib/moderation/schema.ts";

/** Which signal is answered; `seen` is the number of the last decision on the screen. */
export type ToAnswer = { storyId: string; signal: string; seen: string };

/** Names the signal in a form that answers it. */
export function SignalNames({ storyId, signal, seen }: ToAnswer) {
  return (
    <>
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="signal" value={signal} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
}

type Props = { id: string; label: string; hint: string; error: string | undefined; defaultValue: string };

/** The reason of an answer; it begins with a sentence that is to be made more exact. */
export function ReasonField({ id, label, hint, error, defaultValue }: Props) {
  return (
    <Field name="reason" id={id} label={label} hint={hint} error={error}>
      {(control) => <Textarea {...control} rows={3} dir="auto" defaultValue={defaultValue} maxLength={mostWords} />}
    </Field>
  );
}
