import { FormMessage } from "@/components/ui/form-message.tsx";
import { providerOf } from "@/lib/accounts/providers/list-providers.ts";
import { troubleSentence } from "@/lib/accounts/rules/provider-trouble.ts";

type Query = Record<string, string | string[] | undefined>;

/** Why nobody came in by another site, where the address says so. */
export function ProviderTrouble({ query }: { query: Query }) {
  const provider = providerOf(String(query.with ?? ""));
  const sentence = provider && troubleSentence(query.trouble, provider.name);
  return sentence ? <FormMessage kind="error" title={sentence} /> : null;
}
