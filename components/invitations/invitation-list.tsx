import { CopyText } from "@/components/feeds/copy-text.tsx";
import { TakeBack } from "@/components/invitations/take-back.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { OwnInvitation } from "@/lib/invitations/queries.ts";

/** One's own invitations: sent, used, expired. Who used one is not said. */
export function InvitationList({ invitations }: { invitations: readonly OwnInvitation[] }) {
  return (
    <ul aria-label="Invitations" className="divide-y divide-rule border-y border-rule">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="space-y-2 py-3">
          <Invitation invitation={invitation} />
        </li>
      ))}
    </ul>
  );
}

function Invitation({ invitation: { id, byMail, state, at, expiresAt, email, link } }: { invitation: OwnInvitation }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 flex-1 basis-56">
          <span className="font-semibold wrap-anywhere">{byMail ? (email ?? "By mail") : "By link"}</span>{" "}
          <Badge tone={state === "used" ? "good" : "neutral"}>{state}</Badge>
          <span className="block text-sm text-soft">
            <Time at={at} />
            {state === "sent" && (
              <>
                , works until <Time at={expiresAt} />
              </>
            )}
          </span>
        </p>
        {state === "sent" && <TakeBack id={id} />}
      </div>
      {link && <CopyText text={link} what="the link" />}
    </>
  );
}
