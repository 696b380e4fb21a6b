import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import type { ActionState } from "@/lib/platform/action.ts";

/** What came of a form: the refusal with its fields, or `done` when all went well. */
export function FormOutcome<R>({ state, done }: { state: ActionState<R>; done?: (data: R) => string }) {
  if (state.status === "idle") return null;
  if (state.status === "done") return done ? <FormMessage kind="success" title={done(state.data)} /> : null;
  const count = Object.keys(state.fields).length;
  if (count === 0) return <FormMessage kind="error" title={<WithDecisionLink text={state.message} />} />;
  const title = count === 1 ? "One thing has to be changed:" : `${count} things have to be changed:`;
  return <FormMessage kind="error" title={title} fields={state.fields} />;
}
