import { TextField } from "@/components/accounts/text-field.tsx";
import { SlotField } from "@/components/promos/slot-field.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ActionState } from "@/lib/platform/action.ts";
import { longest, type Slot } from "@/lib/promos/rules/slots.ts";

/** What the form of a promo begins with. */
export type PromoTyped = {
  slot: Slot | "";
  headline: string;
  words: string;
  link: string;
  advertiser: string;
  weight: string;
  categories: readonly string[];
  inHealth: boolean;
  startsOn: string;
  endsOn: string;
};

export type CategoryChoice = { slug: string; name: string };

type Props<R> = { state: ActionState<R>; begin: PromoTyped; categories: readonly CategoryChoice[] };

/** The fields of a promo; what was typed stays when something is refused. */
export function PromoFields<R>({ state, begin, categories }: Props<R>) {
  const refused = state.status === "refused" ? state : null;
  return (
    <>
      <SlotField value={refused?.values.slot ?? begin.slot} fault={refused?.fields.slot} />
      <TextField
        state={state}
        name="headline"
        label="Headline"
        defaultValue={begin.headline}
        maxLength={longest.headline}
      />
      <Field name="words" label="Text" error={refused?.fields.words} count={longest.words} optional>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={longest.words}
            defaultValue={refused?.values.words ?? begin.words}
          />
        )}
      </Field>
      <TextField
        state={state}
        name="link"
        label="Link"
        hint="Where a click leads: a whole address that begins with https://."
        inputMode="url"
        spellCheck={false}
        defaultValue={begin.link}
      />
      <TextField
        state={state}
        name="advertiser"
        label="Who pays"
        hint="Stands beside the word “Promoted” and in the public list."
        defaultValue={begin.advertiser}
        maxLength={longest.advertiser}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField state={state} name="startsOn" label="First day" type="date" defaultValue={begin.startsOn} />
        <TextField state={state} name="endsOn" label="Last day" type="date" defaultValue={begin.endsOn} />
        <TextField state={state} name="weight" label="Weight" inputMode="numeric" defaultValue={begin.weight} />
      </div>
      <p className="text-sm text-soft">
        Days begin and end at midnight UTC; without a last day it runs until you end it. Of several promos for one slot,
        one of weight 20 is shown twice as often as one of weight 10.
      </p>
      <CategoryBoxes state={state} begin={begin} categories={categories} />
    </>
  );
}

function CategoryBoxes<R>({ state, begin, categories }: Props<R>) {
  const refused = state.status === "refused" ? state : null;
  const chosen = refused ? (refused.values.categories ?? "").split(",") : begin.categories;
  const inHealth = refused ? refused.values.inHealth === "on" : begin.inHealth;
  return (
    <fieldset id="field-categories" aria-describedby={refused?.fields.categories && "field-categories-error"}>
      <legend className="font-semibold">Categories</legend>
      <p className="text-sm text-soft">Without any it stands in stories of all categories, and on the front page.</p>
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {categories.map(({ slug, name }) => (
          <Checkbox key={slug} name="categories" value={slug} label={name} defaultChecked={chosen.includes(slug)} />
        ))}
      </div>
      {refused?.fields.categories && (
        <p id="field-categories-error" className="text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {refused.fields.categories}
        </p>
      )}
      <Checkbox
        name="inHealth"
        label="May stand in health stories"
        hint="Tick this only where you would answer for it to somebody who is ill. The public list says so."
        defaultChecked={inHealth}
      />
    </fieldset>
  );
}
