import { Field } from "@/components/ui/field.tsx";
import { Select } from "@/components/ui/select.tsx";
import { daysInWords } from "@/lib/decisions/rules/bans.ts";
import { distrustDays } from "@/lib/screening/rules/trust.ts";

type Props = { typed: Readonly<Record<string, string>>; error: string | undefined };

/** For how long trust is reduced; shown while that is what is chosen. */
export function DistrustFields({ typed, error }: Props) {
  return (
    <div className="border-s-4 border-ink ps-4 not-group-has-[[value=distrust]:checked]/decide:hidden">
      <Field
        name="distrustDays"
        label="For how long"
        hint="For this time they are at level 0: links, floods and what looks like advertising are held."
        error={error}
      >
        {(control) => (
          <Select {...control} defaultValue={typed.distrustDays ?? String(distrustDays[0])}>
            {distrustDays.map((days) => (
              <option key={days} value={days}>
                {daysInWords(days)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
