import type { Metadata } from "next";
import { ChangeList } from "@/components/site/settings/change-list.tsx";
import { SettingForm } from "@/components/site/settings/setting-form.tsx";
import { settingWords } from "@/components/site/settings/setting-words.ts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { siteChanges } from "@/lib/site/queries.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { settingKeys } from "@/lib/site/schema.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Site settings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What admins set for the whole site, and who has set it. */
export default async function SettingsPage({ searchParams }: Props) {
  const actor = await houseActor("site.settings", "/admin/settings");
  const [settings, changes, { saved }] = await Promise.all([siteSettings(), siteChanges(actor), searchParams]);
  const done = settingKeys.find((key) => key === saved);
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs crumbs={[{ label: "Run the site", href: "/admin" }, { label: "Site settings" }]} />
      <h1 className="headline mt-3 mb-5 text-3xl">Site settings</h1>
      {done && (
        <FormMessage
          kind="success"
          title={`Saved: ${settingWords[done].title}. It holds from now on.`}
          className="mb-5"
        />
      )}
      {settingKeys.map((key) => (
        <Panel key={key} title={settingWords[key].title}>
          <SettingForm setting={key} value={settings[key]} />
        </Panel>
      ))}
      <Panel title="Changes" id="changes">
        <ChangeList changes={changes} />
      </Panel>
    </div>
  );
}
