import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { UnreachableNotice } from "@/components/accounts/unreachable-notice.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Button } from "@/components/ui/button.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ownUnreachableSince } from "@/lib/accounts/own-reach.ts";
import { ownAccount } from "@/lib/accounts/queries.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { may } from "@/lib/policy.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function OwnPage() {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/me");
  const [{ email, avatar }, unreachable] = await Promise.all([ownAccount(actor), ownUnreachableSince(actor)]);
  return (
    <AccountPage title="Your account">
      <UnreachableNotice since={unreachable} />
      <div className="flex items-center gap-5">
        <Avatar name={actor.penName} src={avatar} size={96} />
        <div className="min-w-0">
          <p className="headline text-2xl">{actor.penName}</p>
          <p className="text-soft">{email}</p>
          <p className="mt-1 flex flex-wrap gap-1.5">
            {actor.roles.map((role) => (
              <Badge key={role}>{role}</Badge>
            ))}
          </p>
        </div>
      </div>
      {!actor.verified && (
        <Notice title="Your e-mail address is not confirmed yet." tone="accent">
          <a href="/verify" className="link target">
            What to do about it
          </a>
        </Notice>
      )}
      <nav aria-label="Your account" className="flex flex-wrap gap-3">
        <LinkButton href="/dashboard" tone="solid">
          Your stories and drafts
        </LinkButton>
        <LinkButton href={`/contributors/${actor.handle}`}>Your public profile</LinkButton>
        <LinkButton href="/dashboard/notices">Notices</LinkButton>
        <LinkButton href="/account">Account settings</LinkButton>
        <LinkButton href="/dashboard/options">Options</LinkButton>
        {may(actor, "case.decide") && <LinkButton href="/moderation">Moderation</LinkButton>}
        {may(actor, "member.list") && <LinkButton href="/admin">Run the site</LinkButton>}
      </nav>
      <form action="/log-out" method="post">
        <Button type="submit" tone="quiet">
          Log out of this browser
        </Button>
      </form>
    </AccountPage>
  );
}
