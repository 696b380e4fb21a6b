import type { Metadata } from "next";
import { MailTestForm } from "@/components/operations/mail-test-form.tsx";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { env } from "@/lib/platform/env.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Mail" };

/** Whether mail goes out. */
export default async function MailPage() {
  await houseActor("site.operate", "/admin/mail");
  return (
    <AdminPage title="Mail" lead="Sign-ups, resets and notices need it. See whether it arrives.">
      <Panel title="Mail server">
        <p>
          {env().SMTP_URL
            ? "Mail goes through the server that SMTP_URL names."
            : "No mail server is set (SMTP_URL): mails are kept in the outbox folder, and nobody gets them."}
        </p>
      </Panel>
      <Panel title="Test">
        <MailTestForm />
      </Panel>
    </AdminPage>
  );
}
