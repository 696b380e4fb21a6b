"use client";

import { type RefObject, useActionState, useRef } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { BanFields } from "@/components/moderation/house/ban-fields.tsx";
import { wordsOf } from "@/components/moderation/house/choice-words.ts";
import { DistrustFields } from "@/components/moderation/house/distrust-fields.tsx";
import { formKeys, keyWords, takeRule } from "@/components/moderation/house/form-keys.ts";
import { Key } from "@/components/moderation/house/key.tsx";
import { Keys } from "@/components/moderation/house/keys.tsx";
import { RuleChoice } from "@/components/moderation/house/rule-choice.tsx";
import { useKeys } from "@/components/moderation/house/use-keys.ts";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { DecisionChoice, Subject } from "@/lib/decisions/rules/kinds.ts";
import type { SiteRule } from "@/lib/decisions/rules/site-rules.ts";
import { decideAction } from "@/lib/moderation/actions.ts";
import { mostWords } from "@/lib/moderation/schema.ts";

/** What the form has to know of a case. */
export type ToDecide = {
  subject: Subject;
  seen: string;
  queue: string;
  choices: readonly DecisionChoice[];
  /** Whether it waits to be let through. */
  isHeld: boolean;
  /** The rules that were reported, the most frequent first. */
  reported: readonly SiteRule[];
  bans: number;
  suggestedDays: number;
};

type Typed = Readonly<Record<string, string>>;

/** Decides a case: what, by which rule, for which reason. What was typed stays when it is refused. */
export function DecisionForm({ toDecide }: { toDecide: ToDecide }) {
  const [state, send] = useActionState(decideAction, { status: "idle" });
  const form = useRef<HTMLFormElement>(null);
  useKeys(formKeys(form, toDecide));
  const refused = state.status === "refused" ? state : null;
  return (
    <>
      <form ref={form} action={send} noValidate aria-label="Decision" className="group/decide">
        {refused && (
          <div className="mb-4">
            <FormOutcome state={refused} />
          </div>
        )}
        <input type="hidden" name="kind" value={toDecide.subject.kind} />
        <input type="hidden" name="id" value={toDecide.subject.id} />
        <input type="hidden" name="seen" value={toDecide.seen} />
        <input type="hidden" name="queue" value={toDecide.queue} />
        {/* A list does not take another default while it stands, so it is made anew with what was typed. */}
        <div key={JSON.stringify(refused?.values)} className="space-y-4">
          <Fields toDecide={toDecide} form={form} typed={refused?.values ?? {}} faults={refused?.fields ?? {}} />
        </div>
        <div className="mt-4">
          <SubmitButton tone="accent">Decide</SubmitButton>
        </div>
      </form>
      <div className="mt-4">
        <Keys keys={keyWords(toDecide)} />
      </div>
    </>
  );
}

type FieldsProps = { toDecide: ToDecide; form: RefObject<HTMLFormElement | null>; typed: Typed; faults: Typed };

function Fields({ toDecide, form, typed, faults }: FieldsProps) {
  const { choices, reported, subject } = toDecide;
  return (
    <>
      <RadioGroup
        id="field-choice"
        name="choice"
        legend="What to do"
        options={choices.map((choice) => optionOf(choice, toDecide.isHeld))}
        defaultValue={typed.choice}
        error={faults.choice}
      />
      <BanFields bans={toDecide.bans} suggestedDays={toDecide.suggestedDays} typed={typed} error={faults.days} />
      <DistrustFields typed={typed} error={faults.distrustDays} />
      <RuleChoice
        reported={reported}
        defaultValue={typed.rule}
        error={faults.rule}
        onChoose={(rule) => form.current && takeRule(form.current, rule)}
      />
      <Field
        name="reason"
        label="Reason"
        hint="Whoever it concerns reads this, and it stands in the public log. Name no private data."
        error={faults.reason}
      >
        {(control) => <Textarea {...control} rows={4} dir="auto" defaultValue={typed.reason} maxLength={mostWords} />}
      </Field>
      {subject.kind === "story" && (
        <Checkbox
          name="titleMayStay"
          label="The title may stay in the log"
          hint="Only where the title itself breaks no rule."
          defaultChecked={typed.titleMayStay === "on"}
          className={onlyFor("remove")}
        />
      )}
      <Checkbox
        name="everything"
        label="And everything else by this account"
        hint="Removes all that it has published."
        defaultChecked={typed.everything === "on"}
        className={onlyFor("spam")}
      />
    </>
  );
}

/** Shown while this is chosen, by the style sheet alone. */
function onlyFor(choice: "remove" | "spam"): string {
  return choice === "spam"
    ? "not-group-has-[[value=spam]:checked]/decide:hidden"
    : "not-group-has-[:is([value=remove],[value=spam]):checked]/decide:hidden";
}

function optionOf(choice: DecisionChoice, isHeld: boolean) {
  const { label, hint, key } = wordsOf(choice, isHeld);
  return {
    value: choice,
    hint,
    label: (
      <>
        <Key name={key} />
        {label}
      </>
    ),
  };
}
