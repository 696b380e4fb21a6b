import { LinkedList } from "@/components/accounts/providers/linked-list.tsx";
import { ProviderButtons } from "@/components/accounts/providers/provider-buttons.tsx";
import { ProviderTrouble } from "@/components/accounts/providers/provider-trouble.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import type { OwnLinked } from "@/lib/accounts/providers/queries.ts";

type Query = Record<string, string | string[] | undefined>;
type Props = { linked: readonly OwnLinked[]; others: readonly { key: string; name: string }[]; query: Query };

const said: Record<string, string> = {
  linked: "The two are linked. We have sent you a mail about it.",
  unlinked: "It is unlinked. We have sent you a mail about it.",
};

/** The accounts of other sites that let one in, and those that could; nothing where the site knows none. */
export function LinkedPanel({ linked, others, query }: Props) {
  if (linked.length === 0 && others.length === 0) return null;
  const done = said[String(query.said)];
  return (
    <Panel title="Linked accounts" id="linked">
      <div className="space-y-4">
        <ProviderTrouble query={query} />
        {done && <FormMessage kind="success" title={done} />}
        <p className="text-soft">Accounts of yours at other sites that log you in here. They are shown to nobody.</p>
        <LinkedList linked={linked} />
        <ProviderButtons providers={others} verb="Link an account" />
      </div>
    </Panel>
  );
}
