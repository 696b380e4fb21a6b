import {
  AuthorizationResponseError,
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
} from "oauth4webapi";
import { log } from "../../platform/log.ts";
import { isOutboundRefusal } from "../../platform/outbound.ts";
import { isRefusal } from "../../platform/refusal.ts";
import { Trouble } from "./trouble.ts";

/** How long a provider may take for all that is asked of it for one step. */
export const patienceMs = 10_000;

/** Asks a provider within ten seconds in all; what goes wrong there is told as a trouble. */
export async function inTime<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Trouble("slow")), patienceMs);
  try {
    return await ask(stop.signal);
  } catch (thrown) {
    throw troubleOf(thrown);
  } finally {
    clearTimeout(timer);
  }
}

// What the provider did wrong. `cause` may hold what it said of a person: only the code is logged.
const theirs = [
  OperationProcessingError,
  ResponseBodyError,
  UnsupportedOperationError,
  WWWAuthenticateChallengeError,
] as const;

function troubleOf(thrown: unknown): unknown {
  if (thrown instanceof Trouble) return thrown;
  if (thrown instanceof AuthorizationResponseError)
    return new Trouble(thrown.error === "access_denied" ? "denied" : "failed");
  if (isOutboundRefusal(thrown)) {
    log.warn({ fault: thrown.fault }, "a log-in provider could not be asked");
    return new Trouble(thrown.fault === "timeout" ? "slow" : "down");
  }
  const found = theirs.find((kind) => thrown instanceof kind);
  if (!found || isRefusal(thrown)) return thrown;
  const { code, message } = thrown as OperationProcessingError;
  log.warn({ code, reason: message }, "a log-in provider answered what cannot be used");
  return new Trouble("failed");
}
