import { buttonClass } from "@/components/ui/button-class.ts";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { MyVote } from "@/lib/votes/queries.ts";
import { choices, choiceWords, reasons } from "@/lib/votes/rules.ts";

type Texts = Readonly<Record<string, string | undefined>>;

/** The optional reason, note and source of a vote, folded away until wanted. */
export function TwoCentsFields({ vote, typed, faults }: { vote: MyVote | null; typed: Texts; faults: Texts }) {
  const faulty = Boolean(faults.reason ?? faults.note ?? faults.sourceUrl);
  return (
    <Disclosure summary="Add your two cents" open={faulty || undefined} className="mt-2">
      {/* What the vote already has is filled in when it is known; a form that shows it may also empty it. */}
      <div id="two-cents" key={vote ? "mine" : "none"} className="grid gap-4">
        {vote && <input type="hidden" name="cents" value="shown" />}
        <Field name="reason" id="vote-reason" label="Reason" optional error={faults.reason}>
          {(control) => (
            <Select {...control} defaultValue={typed.reason ?? vote?.reason ?? ""}>
              <option value="">No reason</option>
              {choices.map((choice) => (
                <optgroup key={choice} label={`${choiceWords[choice]}, because`}>
                  {Object.entries(reasons).map(
                    ([name, reason]) =>
                      reason.for === choice && (
                        <option key={name} value={name}>
                          {reason.words}
                        </option>
                      ),
                  )}
                </optgroup>
              ))}
            </Select>
          )}
        </Field>
        <Field name="note" id="vote-note" label="Note" optional count={500} error={faults.note}>
          {(control) => <Textarea {...control} rows={3} defaultValue={typed.note ?? vote?.note ?? ""} />}
        </Field>
        <Field
          name="sourceUrl"
          id="vote-source"
          label="Link to a source"
          optional
          hint="The web address of something that others can check."
          error={faults.sourceUrl}
        >
          {(control) => (
            <Input {...control} type="text" inputMode="url" defaultValue={typed.sourceUrl ?? vote?.sourceUrl ?? ""} />
          )}
        </Field>
        {vote ? (
          <p>
            <button type="submit" name="choice" value={vote.choice} className={buttonClass({ tone: "solid" })}>
              Save your two cents
            </button>
          </p>
        ) : (
          <p className="text-sm text-soft">Then press a button above: your two cents go along with your vote.</p>
        )}
      </div>
    </Disclosure>
  );
}
