import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SecondStepForm } from "@/components/accounts/two-factor/second-step-form.tsx";
import { afterLogIn, onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { onwardInput } from "@/lib/accounts/schema.ts";
import { currentActor, currentStep } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Your code" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SecondStepPage({ searchParams }: Props) {
  const onward = onwardInput.parse(await searchParams);
  if (await currentActor()) redirect(afterLogIn(onward));
  const logIn = `/log-in${onwardQuery(onward)}`;
  if ((await currentStep()) === "") redirect(logIn);
  return (
    <AccountPage
      title="Your code"
      lead="Open the app on your phone and type the six digits that it shows for this site."
    >
      <SecondStepForm onward={onward} />
      <p className="text-soft">
        No phone at hand? Type one of your recovery codes instead: each works once. Have you lost those too? Write to
        the people who run the site: an admin can turn two-factor off for you.
      </p>
      <a href={logIn} className="link target">
        Log in from the beginning
      </a>
    </AccountPage>
  );
}
