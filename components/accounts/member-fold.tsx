"use client";

import { useActionState } from "react";
import { MemberTools } from "@/components/accounts/member-tools.tsx";
import { ResetFactorForm } from "@/components/accounts/reset-factor-form.tsx";
import { RolesForm } from "@/components/accounts/roles-form.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { askVerificationForAction, endSessionsForAction, setRolesAction } from "@/lib/accounts/actions.ts";
import type { ListedMember } from "@/lib/accounts/queries.ts";

const idle = { status: "idle" } as const;

/** What can be done about a member, behind a fold that is open while it says what came of it. */
export function MemberFold({ member }: { member: ListedMember }) {
  const roles = useActionState(setRolesAction, idle);
  const mail = useActionState(askVerificationForAction, idle);
  const sessions = useActionState(endSessionsForAction, idle);
  const says = [roles, mail, sessions].some(([{ status }]) => status !== "idle");
  return (
    <Disclosure
      className="border-none"
      open={says}
      summary={<span className="text-sm">Roles of {member.penName}, and more</span>}
    >
      <RolesForm member={member} form={roles} />
      <MemberTools member={member} mail={mail} sessions={sessions} />
      {member.hasFactor && <ResetFactorForm member={member} />}
    </Disclosure>
  );
}
