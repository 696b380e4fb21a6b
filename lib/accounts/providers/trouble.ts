import type { ProviderTrouble } from "../rules/provider-trouble.ts";

/** An account of another site let nobody in: why. */
export class Trouble extends Error {
  readonly trouble: ProviderTrouble;

  constructor(trouble: ProviderTrouble, options?: ErrorOptions) {
    super(`log-in with a provider: ${trouble}`, options);
    this.name = "Trouble";
    this.trouble = trouble;
  }
}
