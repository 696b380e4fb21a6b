import { Refusal } from "../refusal.ts";

/** Why something was not fetched. */
export const fetchFaults = [
  "not_an_address",
  "not_http",
  "blocked_address",
  "unreachable",
  "tls",
  "timeout",
  "too_many_redirects",
  "too_large",
  "bad_encoding",
  "bad_answer",
] as const;

export type FetchFault = (typeof fetchFaults)[number];

const brand = Symbol.for("firsthand.outbound");

/** An address that was not fetched: why, and a sentence for whoever gave it. */
export class OutboundRefusal extends Refusal {
  readonly fault: FetchFault;
  readonly [brand] = true;

  constructor(fault: FetchFault, message: string) {
    super("invalid", message);
    this.name = "OutboundRefusal";
    this.fault = fault;
  }
}

/** Whether something thrown is such a refusal, also one made by the other module graph of this process. */
export function isOutboundRefusal(thrown: unknown): thrown is OutboundRefusal {
  return typeof thrown === "object" && thrown !== null && brand in thrown;
}
