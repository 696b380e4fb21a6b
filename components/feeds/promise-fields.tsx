import { hostOf } from "@/components/feeds/host-of.ts";
import type { SettingsTyped } from "@/components/feeds/settings-typed.ts";
import { ReuseField } from "@/components/stories/reuse-field.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import type { SourcePage } from "@/lib/feeds/schema.ts";

type Props = { typed: SettingsTyped; faults: Readonly<Record<string, string>>; source: SourcePage };

/** What search engines are told about the original, and what others may do with the stories. */
export function PromiseFields({ typed, faults, source }: Props) {
  return (
    <>
      <Checkbox
        name="canonical"
        id="field-canonical"
        value="on"
        defaultChecked={typed.canonical === "on"}
        label={`Tell search engines that the original is at ${hostOf(source.homeUrl ?? source.feedUrl)}`}
        hint={
          source.proof
            ? "Then your own site is found rather than the story here."
            : "This can be turned off once it is proved that the feed is yours."
        }
      />
      <ReuseField label="What others may do with the stories" value={typed.reuse} fault={faults.reuse} />
    </>
  );
}
