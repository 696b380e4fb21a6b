import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { AskVerificationForm } from "@/components/accounts/ask-verification-form.tsx";
import { InvitationList } from "@/components/invitations/invitation-list.tsx";
import { InviteByLink, InviteByMail } from "@/components/invitations/invite-forms.tsx";
import { ShowingForm } from "@/components/invitations/showing-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { myInvitations } from "@/lib/invitations/queries.ts";
import { invitationDays, invitationsEach } from "@/lib/invitations/rules/invitations.ts";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type Actor, may } from "@/lib/policy.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = { title: "Invitations" };

const query = z.object({ said: z.enum(["made", "sent", "back"]).optional().catch(undefined) });
const sayings = {
  made: "Your link is ready. It stands first in the list below.",
  sent: "The invitation is on its way.",
  back: "The invitation is taken back, and yours to give again.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One's own invitations: to give, and given. */
export default async function InvitationsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) redirect("/log-in?next=/dashboard/invitations");
  const { said } = query.parse(await searchParams);
  const [{ left, invitations, ...showing }, { signUp }] = await Promise.all([myInvitations(actor), siteSettings()]);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs crumbs={[{ label: "Dashboard", href: "/dashboard" }, { label: "Invitations" }]} />
      <h1 className="headline mt-3 text-3xl">Invite a friend</h1>
      <p className="mt-3 mb-6 text-soft">
        Each member has {invitationsEach} invitations. One works once, for {invitationDays} days; what nobody uses comes
        back to you. You see whether an invitation was used, not by whom. Moderators can see who invited whom.
      </p>
      {said && <FormMessage kind="success" title={sayings[said]} className="mb-5" />}
      <ToGive actor={actor} left={left} closed={signUp === "closed"} />
      <Panel title="Given" id="given">
        {invitations.length > 0 ? (
          <InvitationList invitations={invitations} />
        ) : (
          <p className="text-soft">You have not invited anybody yet.</p>
        )}
      </Panel>
      <Panel title="On profiles">
        <ShowingForm {...showing} />
      </Panel>
    </div>
  );
}

function ToGive({ actor, left, closed }: { actor: Actor; left: number; closed: boolean }) {
  if (!actor.verified)
    return (
      <Notice title="Confirm your e-mail address to invite others" tone="accent" className="mb-6">
        <p className="mb-2">Open the link in the message we sent you.</p>
        <AskVerificationForm />
      </Notice>
    );
  if (!may(actor, "invitation.make")) return <Notice title="You cannot invite anybody while you are banned." />;
  if (closed)
    return (
      <Notice title="This site takes no new members just now.">
        <p>Invitations that you have given work again when it does, if they have not expired by then.</p>
      </Notice>
    );
  if (left === 0)
    return (
      <Notice title="You have given all of your invitations.">
        <p>Take one back that has not been used, or wait until it expires.</p>
      </Notice>
    );
  return (
    <Panel title="To give" aside={<span className="num">{left} left</span>}>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <InviteByLink />
        <InviteByMail />
      </div>
    </Panel>
  );
}
