"use client";

import { useActionState, useEffect, useState } from "react";
import { Field } from "@/components/ui/field.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Input } from "@/components/ui/input.tsx";
import { RadioGroup } from "@/components/ui/radio-group.tsx";
import { Select } from "@/components/ui/select.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { scheduleStoryAction } from "@/lib/stories/actions.ts";

type Props = {
  storyId: string;
  /** What was chosen before; without a zone that of the browser is offered. */
  chosen: { day: string; time: string; zone: string };
  zones: readonly string[];
  isScheduled: boolean;
};

/** Chooses the day, the time and the time zone in which a story is published. */
export function ScheduleForm({ storyId, chosen, zones, isScheduled }: Props) {
  const [state, send] = useActionState(scheduleStoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const { day, time, zone } = { ...chosen, ...refused?.values };
  const fields = refused?.fields ?? {};
  return (
    <form action={send} noValidate className="grid gap-5">
      <input type="hidden" name="storyId" value={storyId} />
      {refused && <FormMessage kind="error" title={refused.message} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="day" label="Day" error={fields.day}>
          {(control) => <Input {...control} key={day} type="date" defaultValue={day} />}
        </Field>
        <Field name="time" label="Time" error={fields.time}>
          {(control) => <Input {...control} key={time} type="time" defaultValue={time} />}
        </Field>
      </div>
      <ZoneField zone={zone} zones={zones} error={fields.zone} />
      {(fields.which || refused?.values.which) && (
        <RadioGroup
          name="which"
          legend="Which of the two?"
          error={fields.which}
          defaultValue={refused?.values.which}
          options={[
            { value: "first", label: "The first, before the clocks are put back" },
            { value: "second", label: "The second, after it" },
          ]}
        />
      )}
      <div>
        <SubmitButton tone="accent">{isScheduled ? "Change the schedule" : "Schedule"}</SubmitButton>
      </div>
    </form>
  );
}

type ZoneProps = { zone: string; zones: readonly string[]; error: string | undefined };

function ZoneField({ zone, zones, error }: ZoneProps) {
  const [own, setOwn] = useState("");
  useEffect(() => setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const value = zone || own || "UTC";
  const all = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Field
      name="zone"
      label="Time zone"
      hint="The day and the time are meant by the clocks of this place."
      error={error}
    >
      {(control) => (
        <Select {...control} key={value} defaultValue={value}>
          {all.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
