import { statusIn } from "./bounce-rules.ts";

/** Why a mail was not handed over, and what that is about. */
export type Failure =
  /** The server takes nothing for this recipient. */
  | { kind: "refused"; status: string }
  /** Not now, for this recipient or this mail. */
  | { kind: "later"; status: string }
  /** The server does not take this mail, whoever it is for. */
  | { kind: "unfit"; status: string }
  /** The server cannot be reached, or takes no mail from us at all. */
  | { kind: "down"; status: string };

type SmtpError = { timeoutType?: unknown; command?: unknown; responseCode?: unknown; response?: unknown };

/** What a failure to hand a mail over means, by what the SMTP client says of it. */
export function judgeFailure(thrown: unknown): Failure {
  const { timeoutType, command, responseCode, response } = (thrown ?? {}) as SmtpError;
  const answered = typeof responseCode === "number" ? responseCode : undefined;
  const status = statusIn(typeof response === "string" ? response : "", answered);
  const atRecipient = command === "RCPT TO";
  if (answered === undefined || !(atRecipient || command === "DATA"))
    return timeoutType === "SOCKET_TIMEOUT" ? { kind: "later", status: "4.4.1" } : { kind: "down", status };
  if (answered < 500) return { kind: "later", status };
  return { kind: atRecipient ? "refused" : "unfit", status };
}

/** The same as an error for the log: the client's own repeats addresses. */
export function failureError({ kind, status }: Failure): Error {
  return new Error(`A mail could not be handed over (${kind}${status && `, ${status}`}).`);
}
