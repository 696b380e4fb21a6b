import { isOutboundRefusal, type OutboundRefusal } from "./refusal.ts";

/** A fault that Node names by a code. */
export type CodedFault = Error & { code: string };

/**
 * Does one step of a fetch. What goes wrong in it is thrown as the refusal that `inWords` gives; when the time is up,
 * as the reason of the signal. What has no code is a bug, and stays what it is.
 */
export async function step<T>(
  signal: AbortSignal,
  run: () => Promise<T>,
  inWords: (fault: CodedFault) => OutboundRefusal,
): Promise<T> {
  try {
    signal.throwIfAborted();
    return await beforeAbort(signal, run());
  } catch (thrown) {
    signal.throwIfAborted();
    throw isOutboundRefusal(thrown) || !isCoded(thrown) ? thrown : inWords(thrown);
  }
}

async function beforeAbort<T>(signal: AbortSignal, running: Promise<T>): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

function isCoded(thrown: unknown): thrown is CodedFault {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string";
}
