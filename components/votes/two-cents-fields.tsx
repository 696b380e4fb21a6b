import { buttonClass } from "@/components/ui/button-class.ts";
import { Checkbox } from "@/components/ui/checkbox.tsx";
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
        <Standing state={vote?.cents ?? null} />
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
        <Checkbox
          name="named"
          label="Show my pen name"
          hint={
            <>
              Else it says “A reader”. With a name, somebody may find out by comparing which number in the public file
              of votes is yours; under{" "}
              <a href="/dashboard/options#votes" className="link">
                Options
              </a>{" "}
              you keep your votes out of it.
            </>
          }
          defaultChecked={typed.storyId === undefined ? (vote?.named ?? false) : typed.named === "on"}
        />
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

function Standing({ state }: { state: MyVote["cents"] }) {
  if (state === "held")
    return <p className="text-sm text-soft">Your two cents wait for a moderator. Readers do not see them yet.</p>;
  if (state === "removed")
    return (
      <p className="text-sm text-soft">
        The moderators have removed your two cents: readers do not see them. Your vote counts as before.{" "}
        <a href="/dashboard/decisions" rel="nofollow" className="link">
          Read why, and appeal
        </a>
      </p>
    );
  return (
    <p className="text-sm text-soft">
      Note and source stand under the verdict for everybody: others say whether they help, and the story’s contributor
      can answer.
    </p>
  );
}
