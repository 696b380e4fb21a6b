import type { IncomingMessage, ServerResponse } from "node:http";
import { asRefusal } from "../lib/platform/db/unreachable.ts";
import { env } from "../lib/platform/env.ts";
import { countOf } from "../lib/platform/metrics/counts.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import { isFromElsewhere, isPrefetch } from "../lib/views/bots.ts";
import { countSignal, type Sender } from "../lib/views/count-signal.ts";
import { viewSignal } from "../lib/views/schema.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";
import { readSignal } from "./read-signal.ts";
import { securityHeaders } from "./request-headers.ts";

const outcome = (name: string) => countOf("firsthand_view_signals_total", { outcome: name });
const outcomes = {
  ...{ counted: outcome("counted"), known: outcome("known"), ignored: outcome("ignored") },
  ...{ refused: outcome("refused"), failed: outcome("failed") },
};

/** `POST /api/views`: the signals of pages that are being read. Needs no same origin: it carries no right. */
export function answerViewSignal(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  return path === "/api/views" && takeSignal(request, response, address);
}

async function takeSignal(request: IncomingMessage, response: ServerResponse, address: () => string): Promise<true> {
  if (request.method !== "POST") {
    problem(response, 405, "View signals are sent by POST.", { allow: "POST" });
    return true;
  }
  try {
    const signal = await readSignal(request, viewSignal);
    const { headers } = request;
    const isReader = !isPrefetch(headers) && !isFromElsewhere(headers);
    const counted = isReader && (await countSignal(signal, senderOf(request, address())));
    outcomes[counted || "ignored"].value += 1;
    response.writeHead(204, noContent()).end();
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    outcomes[refusal && refusal.status < 500 ? "refused" : "failed"].value += 1;
    if (!refusal) throw thrown;
    const retry = refusal.retryAfterSeconds;
    problem(response, refusal.status, refusal.message, retry ? { "retry-after": String(retry) } : {});
  }
  return true;
}

const made = new WeakMap<object, string[]>();

// The same for all, and written out once: signals are what is sent most.
function noContent(): string[] {
  const headers = securityHeaders();
  const before = made.get(headers);
  if (before) return before;
  const written = Object.entries(headers).flat();
  made.set(headers, written);
  return written;
}

function senderOf({ headers }: IncomingMessage, address: string): Sender {
  const { COUNTRY_HEADER } = env();
  return {
    address,
    userAgent: headers["user-agent"] ?? "",
    cookie: readSessionCookie(headers.cookie),
    country: COUNTRY_HEADER ? headers[COUNTRY_HEADER.toLowerCase()]?.toString() : undefined,
  };
}
