import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { DeletionForm } from "@/components/privacy/deletion-form.tsx";
import { ExportList } from "@/components/privacy/export-list.tsx";
import { KeepForm } from "@/components/privacy/keep-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { ownExports, pendingDeletion } from "@/lib/privacy/queries.ts";

export const metadata: Metadata = { title: "Your data" };

type Props = { searchParams: Promise<{ said?: string | string[] }> };

export default async function DataPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/account/data");
  const [exports, deletion, { said }] = await Promise.all([ownExports(actor), pendingDeletion(actor), searchParams]);
  return (
    <AccountPage
      title="Your data"
      lead="What is yours you can take with you, and what is yours you can have deleted."
      wide
    >
      <Breadcrumbs crumbs={[{ label: "Account settings", href: "/account" }, { label: "Your data" }]} />
      {said === "kept" && !deletion && (
        <FormMessage kind="success" title="Your account is kept. Nothing was changed." />
      )}
      <Panel title="Everything of yours as a file" id="export">
        <ExportList exports={exports} />
      </Panel>
      <Panel title="Delete your account" id="delete">
        {deletion ? <KeepForm {...deletion} /> : <DeletionForm />}
      </Panel>
    </AccountPage>
  );
}
