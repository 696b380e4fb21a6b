import { MemberFold } from "@/components/accounts/member-fold.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { formatTime, Time } from "@/components/ui/time.tsx";
import type { ListedMember } from "@/lib/accounts/queries.ts";

/** A member in the admin's list, with what can be done behind a fold. */
export function MemberRow({ member }: { member: ListedMember }) {
  return (
    <li className="border-t border-rule pt-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={`/contributors/${member.handle}`} className="quiet-link font-semibold">
          {member.penName}
        </a>
        <span className="text-sm text-soft">
          {member.handle}, since <Time at={member.createdAt} />
        </span>
        {member.roles.map((role) => (
          <Badge key={role} tone="accent">
            {role}
          </Badge>
        ))}
        {!member.verified && <Badge>address not confirmed</Badge>}
        {member.bannedUntil !== null && <Ban until={member.bannedUntil} />}
        {member.hasFactor && <Badge tone="good">two-factor</Badge>}
        {member.demo && <Badge>demo</Badge>}
      </div>
      <MemberFold member={member} />
    </li>
  );
}

function Ban({ until }: { until: Date | "good" }) {
  return (
    <Badge tone="accent">{until === "good" ? "banned for good" : `banned until ${formatTime(until, "date")}`}</Badge>
  );
}
