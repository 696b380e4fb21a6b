import type { Metadata } from "next";
import { SettingsForm } from "@/components/feeds/settings-form.tsx";
import { SourceFrame } from "@/components/feeds/source-frame.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { categories } from "@/lib/stories/categories.ts";
import { ownSource } from "../own-source.ts";

export const metadata: Metadata = { title: "Settings of a source" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How stories of a source come in. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const [{ source }, { saved }, list] = await Promise.all([ownSource(params, "/settings"), searchParams, categories()]);
  const choices = list.map(({ slug, name }) => ({ slug, name }));
  return (
    <SourceFrame source={source} part="Settings">
      {saved && (
        <FormMessage kind="success" title="Saved." className="mb-5">
          <p>What came in before stays as it is.</p>
          {standingOf(source) === "ready" && (
            <LinkButton size="small" href={`/dashboard/sources/${source.id}/preview`} className="mt-2">
              Preview and import
            </LinkButton>
          )}
        </FormMessage>
      )}
      <div className="max-w-form">
        <SettingsForm source={source} categories={choices} />
      </div>
    </SourceFrame>
  );
}
