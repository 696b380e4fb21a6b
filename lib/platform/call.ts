import type { z } from "zod";
import type { Actor } from "../policy.ts";
import { env } from "./env.ts";
import { isSameOrigin } from "./http/same-origin.ts";
import { type LimitName, takeFrom } from "./limits.ts";
import { parseInput } from "./parse-input.ts";
import { Refusal, signedOut } from "./refusal.ts";

/** A request to the HTTP interface, however it came in. */
export type Incoming = {
  method: string;
  header: (name: string) => string | null | undefined;
  query: () => URLSearchParams;
  body: () => AsyncIterable<Uint8Array> | null;
  /** Where it comes from, as one place for limits (`addressGroup()`). */
  address: string;
  actor: () => Promise<Actor | null>;
  params: Record<string, string>;
};

/** What an endpoint's work is given. */
export type Call<I, A> = { input: I; actor: A } & Pick<Incoming, "params" | "address" | "header">;

/** What stands before an endpoint's work. */
export type CallOptions<S extends z.ZodType> = {
  /** The body's schema (JSON), or, for GET, that of the query. Without one the input is undefined. */
  input?: S;
  /** The limit that each call takes from, per member or, for guests, per address. */
  limit?: LimitName;
};

const mostBytes = 2_000_000;

/** Lets a request through to its work: it comes from here, within its limit, with input that can be read. */
export async function runCall<S extends z.ZodType>(
  options: CallOptions<S>,
  run: (call: Call<z.output<S>, Actor | null>) => Promise<unknown>,
  incoming: Incoming,
): Promise<unknown> {
  refuseForeignChange(incoming);
  const { address, params, header } = incoming;
  const actor = await incoming.actor();
  if (options.limit) await takeFrom(options.limit, actor?.id ?? address);
  const input = options.input && parseInput(options.input, await readInput(incoming));
  return run({ input: input as z.output<S>, actor, params, address, header });
}

/** Who asks, where that has to be a member. */
export function memberOf({ actor }: { actor: Actor | null }): Actor {
  if (!actor) throw signedOut();
  return actor;
}

function isReading({ method }: Incoming): boolean {
  return method === "GET" || method === "HEAD";
}

function refuseForeignChange(incoming: Incoming): void {
  if (isReading(incoming) || !incoming.header("cookie") || isSameOrigin(incoming.header, env().SITE_URL)) return;
  throw new Refusal("forbidden", "This request did not come from a page of this site.");
}

async function readInput(incoming: Incoming): Promise<unknown> {
  if (isReading(incoming)) return Object.fromEntries(incoming.query());
  const text = await readText(incoming.body());
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Refusal("invalid", "The request's body is not JSON.");
  }
}

async function readText(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  try {
    return body ? await gather(body) : "";
  } catch (thrown) {
    // Whoever sent it went away half-way, and will not read this either.
    if (isCutOff(thrown)) throw new Refusal("invalid", "The request did not arrive whole. Send it again.");
    throw thrown;
  }
}

function isCutOff(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown && thrown.code === "ECONNRESET";
}

// Counted while it comes, so that nobody fills the memory.
async function gather(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Refusal("too_large", "The request is too large: send at most 2 MB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
