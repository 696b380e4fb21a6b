import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { SignUpForm } from "@/components/accounts/sign-up-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { afterLogIn, onwardQuery } from "@/lib/accounts/rules/onward.ts";
import { onwardInput } from "@/lib/accounts/schema.ts";
import { env } from "@/lib/platform/env.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Sign up" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function SignUpPage({ searchParams }: Props) {
  const onward = onwardInput.parse(await searchParams);
  if (await currentActor()) redirect(afterLogIn(onward));
  return (
    <AccountPage
      title="Sign up"
      lead={`Anyone can join ${env().SITE_NAME}: vote on what you read, comment, and write what you saw.`}
    >
      {onward.choice && <Notice>Your choice is kept, and is cast as soon as you have signed up.</Notice>}
      <SignUpForm onward={onward} />
      <p className="text-soft">
        You have an account?{" "}
        <a href={`/log-in${onwardQuery(onward)}`} className="link target">
          Use it instead
        </a>
      </p>
    </AccountPage>
  );
}
