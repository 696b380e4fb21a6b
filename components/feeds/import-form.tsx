"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { ModeField } from "@/components/feeds/mode-field.tsx";
import { type SettingsTyped, typedFrom } from "@/components/feeds/settings-typed.ts";
import { type CategoryChoice, CategoryField } from "@/components/stories/category-field.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { beginImportAction } from "@/lib/feeds/actions.ts";
import type { SourcePage } from "@/lib/feeds/schema.ts";

/** Begins the import: what every story needs is asked here, the other settings stay as they are. */
export function ImportForm({ source, categories }: { source: SourcePage; categories: readonly CategoryChoice[] }) {
  const [state, send] = useActionState(beginImportAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  const typed: SettingsTyped = typedFrom(source, refused?.values);
  const { categorySlug: _, mode: __, ...others } = typed;
  return (
    <form action={send} noValidate>
      <FormOutcome state={state} />
      <input type="hidden" name="sourceId" value={source.id} />
      {Object.entries(others).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div key={JSON.stringify(typed)} className="mt-4 max-w-form space-y-5">
        <CategoryField value={typed.categorySlug} fault={refused?.fields.categorySlug} categories={categories} />
        <ModeField value={typed.mode} fault={refused?.fields.mode} />
      </div>
      <div className="mt-4 flex flex-wrap gap-3">
        <SubmitButton tone="accent">Import</SubmitButton>
        <LinkButton href={`/dashboard/sources/${source.id}/settings`} tone="quiet">
          More settings
        </LinkButton>
      </div>
    </form>
  );
}
