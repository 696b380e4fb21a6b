import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { rhythms, rhythmWords } from "@/lib/newsletter/rules/times.ts";
import type { ActionState } from "@/lib/platform/action.ts";

/** What somebody gets, or has typed. */
export type Chosen = { rhythm: string; everything: boolean; categories: readonly string[]; contributors: string };

export type CategoryOption = { slug: string; name: string };

type Props<R> = { state: ActionState<R>; chosen: Chosen; categories: readonly CategoryOption[] };

/** How often the newsletter comes, and what it is about. What is to be chosen shows only where something is. */
export function ChoiceFields<R>({ state, chosen, categories }: Props<R>) {
  const refused = state.status === "refused" ? state : null;
  const shown = refused ? typedChoice(refused.values) : chosen;
  const rhythmOptions = rhythms.map((rhythm) => {
    const { name, when } = rhythmWords[rhythm];
    return { value: rhythm, label: name, hint: when };
  });
  return (
    <div key={JSON.stringify(shown)} className="group space-y-4">
      <RadioGroup
        id="field-rhythm"
        name="rhythm"
        legend="How often"
        inline
        options={rhythmOptions}
        defaultValue={shown.rhythm}
        error={refused?.fields.rhythm}
      />
      <RadioGroup
        id="field-scope"
        name="scope"
        legend="What about"
        options={[
          { value: "everything", label: "Everything: the most read stories of the whole site" },
          { value: "chosen", label: "Only what I choose" },
        ]}
        defaultValue={shown.everything ? "everything" : "chosen"}
        error={refused?.fields.scope}
      />
      <div className="space-y-4 border-s-2 border-rule ps-4 group-has-[input[value=everything]:checked]:hidden">
        <fieldset>
          <legend className="font-semibold">Categories</legend>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {categories.map(({ slug, name }) => (
              <Checkbox
                key={slug}
                name="categories"
                value={slug}
                label={name}
                defaultChecked={shown.categories.includes(slug)}
              />
            ))}
          </div>
        </fieldset>
        <Field
          name="contributors"
          label="Contributors"
          hint="The names at the end of their profiles’ addresses, with commas between them."
          error={refused?.fields.contributors}
          optional
        >
          {(control) => (
            <Input {...control} autoCapitalize="none" spellCheck={false} defaultValue={shown.contributors} />
          )}
        </Field>
      </div>
    </div>
  );
}

function typedChoice({ rhythm = "", scope, categories = "", contributors = "" }: Record<string, string>): Chosen {
  return { rhythm, everything: scope === "everything", categories: categories.split(","), contributors };
}
