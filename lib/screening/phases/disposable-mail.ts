import { isDisposable } from "../rules/disposable.ts";
import { trustGrants } from "../rules/trust.ts";
import type { Phase } from "../schema.ts";

/** Holds what new members with an e-mail address for minutes hand in: whoever means to stay can be written to. */
export const disposableMail: Phase = {
  name: "disposable e-mail",
  look: (_submission, { author }) => {
    if (!author || author.trust >= trustGrants.passingMail || !isDisposable(author.emailDomain)) return null;
    return {
      outcome: "hold",
      sentence: "Your account has an e-mail address of the kind that ends after minutes.",
      features: [{ name: `an address at ${author.emailDomain}`, weight: 1 }],
    };
  },
};
