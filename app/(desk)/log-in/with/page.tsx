import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { Joining } from "@/components/accounts/providers/joining.tsx";
import { Linking } from "@/components/accounts/providers/linking.tsx";
import { LogInFirst } from "@/components/accounts/providers/log-in-first.tsx";
import { currentComing } from "@/lib/accounts/providers/current-coming.ts";
import { providerName } from "@/lib/accounts/providers/list-providers.ts";
import { nextStep } from "@/lib/accounts/providers/queries.ts";
import { invitationWorks } from "@/lib/accounts/take-invitation.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = { title: "Almost in" };

/** What comes next for somebody whom another site knows, and this one does not yet. */
export default async function ComingPage() {
  const [coming, actor] = await Promise.all([currentComing(), currentActor()]);
  if (!coming) redirect(actor ? "/account#linked" : "/log-in");
  const provider = providerName(coming.issuer);
  const step = await nextStep(coming, actor);
  if (typeof step === "object" && actor) {
    return (
      <AccountPage title={`Link your ${provider} account`}>
        <Linking how={step.link} provider={provider} email={coming.email} penName={actor.penName} />
      </AccountPage>
    );
  }
  if (step === "log-in") {
    return (
      <AccountPage title="You have an account here" lead={`It has the address that ${provider} knows you by.`}>
        <LogInFirst provider={provider} />
      </AccountPage>
    );
  }
  const { invitation } = coming.onward;
  const [{ signUp }, works] = await Promise.all([siteSettings(), invitation ? invitationWorks(invitation) : false]);
  return (
    <AccountPage title="Choose your pen name" lead={`${provider} has told us that it is you. One thing is left.`}>
      <Joining provider={provider} coming={coming} signUp={signUp} invited={works} />
    </AccountPage>
  );
}
