import { asRefusal } from "./db/unreachable.ts";
import { log } from "./log.ts";
import type { Refusal } from "./refusal.ts";

/** An answer of the HTTP interface, ready to be sent. */
export class Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;

  constructor(status: number, headers: Record<string, string>, body: string | null) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

const ownState = { "content-type": "application/json", "cache-control": "private, no-store" };
const problemHeaders = { "content-type": "application/problem+json", "cache-control": "no-store" };

/** The answer that says what was made (201). */
export function created(made: unknown): Reply {
  return new Reply(201, ownState, JSON.stringify(made));
}

/** What an endpoint's work gave, as its answer: a reply is one already, undefined is 204, all else is JSON. */
export function replyWith(given: unknown): Reply {
  if (given instanceof Reply) return given;
  if (given === undefined) return new Reply(204, { "cache-control": "no-store" }, null);
  return new Reply(200, ownState, JSON.stringify(given));
}

/** The answer to a call that failed: a refusal says why, a fault says nothing of itself and is logged. */
export function replyToFailure(thrown: unknown, path: string): Reply {
  const refusal = asRefusal(thrown);
  if (refusal) return problemReply(refusal);
  log.error({ err: thrown, path }, "a route failed");
  const title = "Something went wrong on our side. Nothing was changed.";
  return new Reply(500, problemHeaders, JSON.stringify({ type: "about:blank", title, status: 500 }));
}

/** A refusal as application/problem+json (RFC 9457). */
export function problemReply({ status, code, fields, message, retryAfterSeconds }: Refusal): Reply {
  const body = JSON.stringify({ type: "about:blank", title: message, status, code, fields });
  const again: Record<string, string> = retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {};
  return new Reply(status, { ...problemHeaders, ...again }, body);
}
