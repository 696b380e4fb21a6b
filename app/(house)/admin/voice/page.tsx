import type { Metadata } from "next";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { LogoForm } from "@/components/site/settings/logo-form.tsx";
import { titleOf } from "@/components/site/settings/setting-words.ts";
import { VoiceForm } from "@/components/site/settings/voice-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { logoPicture, settingKeys, type VoiceKey, voiceKeys } from "@/lib/site/schema.ts";
import { houseActor } from "../../house-actor.ts";
import { changeLogoAction } from "./actions.ts";

export const metadata: Metadata = { title: "Name and voice" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const looks: readonly VoiceKey[] = ["accentLight", "accentDark"];

/** What the site is called, how it looks, and what it says of itself. */
export default async function VoicePage({ searchParams }: Props) {
  await houseActor("site.settings", "/admin/voice");
  const [settings, { saved }] = await Promise.all([siteSettings(), searchParams]);
  const done = settingKeys.find((key) => key === saved);
  const spoken = voiceKeys.filter((key) => !looks.includes(key));
  return (
    <AdminPage
      title="Name and voice"
      lead="Everything here is seen on every page at once."
      done={done && `Saved: ${titleOf(done)}. Readers see it from now on.`}
    >
      <Panel title="What it says">
        <Forms keys={spoken} values={settings} />
      </Panel>
      <Panel title="How it looks">
        <LogoForm logo={logoPicture(settings.logo)} name={settings.name} upload={changeLogoAction} />
        <div className="mt-6">
          <Forms keys={looks} values={settings} />
        </div>
      </Panel>
      <p className="text-sm">
        <a href="/admin/settings#changes" className="link">
          Who has changed what
        </a>
      </p>
    </AdminPage>
  );
}

function Forms({ keys, values }: { keys: readonly VoiceKey[]; values: Readonly<Record<VoiceKey, string>> }) {
  return (
    <div className="space-y-6">
      {keys.map((key) => (
        <VoiceForm key={key} setting={key} value={values[key]} />
      ))}
    </div>
  );
}
