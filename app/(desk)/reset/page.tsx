import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { AskResetForm } from "@/components/accounts/ask-reset-form.tsx";

export const metadata: Metadata = { title: "Set a new password" };

export default function AskResetPage() {
  return (
    <AccountPage
      title="Set a new password"
      lead="Type your e-mail address. We send you a link that sets a new password."
    >
      <AskResetForm />
    </AccountPage>
  );
}
