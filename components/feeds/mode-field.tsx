import { RadioGroup } from "@/components/ui/radio-group.tsx";

/** Whether stories are published at once. */
export function ModeField({ value, fault }: { value: string; fault: string | undefined }) {
  return (
    <RadioGroup
      id="field-mode"
      name="mode"
      legend="What happens with a story that comes in"
      defaultValue={value}
      error={fault}
      options={[
        { value: "publish", label: "It is published at once" },
        { value: "drafts", label: "It is kept as a draft", hint: "You look at each one and publish it yourself." },
      ]}
    />
  );
}
