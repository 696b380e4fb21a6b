import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { ActionState } from "@/lib/platform/action.ts";
import { type Role, roles } from "@/lib/policy.ts";

const hints: Record<Role, string> = {
  editor: "curates the front page and retracts stories",
  moderator: "hides and removes what breaks the rules",
  admin: "both, and runs the site",
};

type Props = {
  member: { id: string; penName: string; roles: readonly Role[] };
  form: readonly [ActionState<{ penName: string; roles: Role[] }>, (form: FormData) => void, ...unknown[]];
};

/** The roles of one member, as boxes to tick. */
export function RolesForm({ member, form: [state, send] }: Props) {
  const held = state.status === "done" ? state.data.roles : member.roles;
  return (
    <form action={send}>
      <FormOutcome state={state} done={(data) => `Saved: ${data.roles.join(", ") || "no roles"}.`} />
      <input type="hidden" name="member" value={member.id} />
      <fieldset key={held.join()}>
        <legend className="sr-only">Roles of {member.penName}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            label={role}
            hint={hints[role]}
            defaultChecked={held.includes(role)}
          />
        ))}
      </fieldset>
      <SubmitButton size="small" tone="outline" aria-label={`Save the roles of ${member.penName}`}>
        Save
      </SubmitButton>
    </form>
  );
}
