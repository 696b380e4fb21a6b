import type { Metadata } from "next";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { ChangeList } from "@/components/site/settings/change-list.tsx";
import { SettingForm } from "@/components/site/settings/setting-form.tsx";
import { settingWords } from "@/components/site/settings/setting-words.ts";
import { Panel } from "@/components/ui/panel.tsx";
import { siteChanges } from "@/lib/site/queries.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { choiceKeys } from "@/lib/site/schema.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Site settings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What admins choose for the whole site, and who has set it. */
export default async function SettingsPage({ searchParams }: Props) {
  const actor = await houseActor("site.settings", "/admin/settings");
  const [settings, changes, { saved }] = await Promise.all([siteSettings(), siteChanges(actor), searchParams]);
  const done = choiceKeys.find((key) => key === saved);
  return (
    <AdminPage title="Site settings" done={done && `Saved: ${settingWords[done].title}. It holds from now on.`}>
      {choiceKeys.map((key) => (
        <Panel key={key} title={settingWords[key].title}>
          <SettingForm setting={key} value={settings[key]} />
        </Panel>
      ))}
      <Panel title="Changes" id="changes">
        <ChangeList changes={changes} />
      </Panel>
    </AdminPage>
  );
}
