import type { Metadata } from "next";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

export const metadata: Metadata = { title: "Your account is kept" };

export default function KeptPage() {
  return (
    <AccountPage title="Your account is kept" lead="It is not deleted, and nothing of it was changed.">
      <p>Was it not you who asked for it to be deleted? Then set a new password.</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/account">Account settings</LinkButton>
        <LinkButton href="/reset">Set a new password</LinkButton>
      </div>
    </AccountPage>
  );
}
