import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { ListedMember } from "@/lib/accounts/queries.ts";
import type { ActionState } from "@/lib/platform/action.ts";

type Form<R> = readonly [ActionState<R>, (form: FormData) => void, ...unknown[]];
type Props = { member: ListedMember; mail: Form<void>; sessions: Form<{ ended: number }> };

/** What whoever runs the site can do for a member besides giving roles. */
export function MemberTools({ member, mail: [mail, askMail], sessions: [end, endAll] }: Props) {
  const open = end.status === "done" ? 0 : member.sessions;
  return (
    <div className="mt-3 space-y-3">
      <FormOutcome state={mail} done={() => `The mail to ${member.penName} is on its way.`} />
      <FormOutcome state={end} done={({ ended }) => `${member.penName} is logged out everywhere (${ended}).`} />
      <div className="flex flex-wrap gap-3">
        {!member.verified && (
          <form action={askMail}>
            <input type="hidden" name="member" value={member.id} />
            <SubmitButton
              size="small"
              tone="outline"
              aria-label={`Send the confirmation mail to ${member.penName} again`}
            >
              Send the confirmation mail again
            </SubmitButton>
          </form>
        )}
        {open > 0 && (
          <form action={endAll}>
            <input type="hidden" name="member" value={member.id} />
            <SubmitButton size="small" tone="outline" aria-label={`Log ${member.penName} out everywhere`}>
              {open === 1 ? "End 1 session" : `End ${open} sessions`}
            </SubmitButton>
          </form>
        )}
        <a href={`/moderation/cases/profile/${member.id}`} className="link target text-sm">
          Decisions and bans of {member.penName}
        </a>
      </div>
    </div>
  );
}
