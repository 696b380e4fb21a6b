import type { z } from "zod";
import type { Actor } from "../policy.ts";
import { parseInput } from "./action.ts";
import { asRefusal } from "./db/unreachable.ts";
import { env } from "./env.ts";
import { addressGroup } from "./http/address.ts";
import { isSameOrigin } from "./http/same-origin.ts";
import { type LimitName, takeFrom } from "./limits.ts";
import { log } from "./log.ts";
import { Refusal, signedOut } from "./refusal.ts";
import { addressHeader, currentActor } from "./session/current.ts";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

/** What a route's work is given. */
export type Call<I, A> = { input: I; actor: A; params: Record<string, string>; request: Request; address: string };

type Options<S extends z.ZodType> = {
  /** The body's schema (JSON), or, for GET, that of the query. Without one the input is undefined. */
  input?: S;
  /** The limit that each call takes from, per member or, for guests, per address. */
  limit?: LimitName;
};

const mostBytes = 2_000_000;

type Handler = (request: Request, context: Context) => Promise<Response>;

/** Makes a route handler that anybody may call. The answer is a Response, or a value sent as JSON; undefined is 204. */
export function route<S extends z.ZodType>(
  options: Options<S>,
  run: (call: Call<z.output<S>, Actor | null>) => Promise<unknown>,
): Handler {
  return async (request, context) => {
    try {
      refuseForeignChange(request);
      const address = addressGroup(request.headers.get(addressHeader) ?? "");
      const actor = await currentActor();
      if (options.limit) await takeFrom(options.limit, actor?.id ?? address);
      const input = options.input ? parseInput(options.input, await readInput(request)) : undefined;
      const answer = await run({ input, actor, params: await readParams(context), request, address } as Call<
        z.output<S>,
        Actor | null
      >);
      return respond(answer);
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      return refusal ? problem(refusal) : crashed(thrown, request);
    }
  };
}

/** Makes a route handler for members. */
export function memberRoute<S extends z.ZodType>(
  options: Options<S>,
  run: (call: Call<z.output<S>, Actor>) => Promise<unknown>,
): Handler {
  return route(options, (call) => {
    if (!call.actor) throw signedOut();
    return run({ ...call, actor: call.actor });
  });
}

/** A refusal as application/problem+json (RFC 9457). */
export function problem(refusal: Refusal): Response {
  const body = {
    type: "about:blank",
    title: refusal.message,
    status: refusal.status,
    code: refusal.code,
    fields: refusal.fields,
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (refusal.retryAfterSeconds) headers.set("retry-after", String(refusal.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status: refusal.status, headers });
}

function respond(answer: unknown): Response {
  if (answer instanceof Response) return answer;
  if (answer === undefined) return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  return Response.json(answer, { headers: { "cache-control": "private, no-store" } });
}

function crashed(thrown: unknown, request: Request): Response {
  log.error({ err: thrown, path: new URL(request.url).pathname }, "a route failed");
  const body = { type: "about:blank", title: "Something went wrong on our side. Nothing was changed.", status: 500 };
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status: 500, headers });
}

function refuseForeignChange(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD" || !request.headers.has("cookie")) return;
  if (isSameOrigin((name) => request.headers.get(name), env().SITE_URL)) return;
  throw new Refusal("forbidden", "This request did not come from a page of this site.");
}

async function readInput(request: Request): Promise<unknown> {
  if (request.method === "GET" || request.method === "HEAD")
    return Object.fromEntries(new URL(request.url).searchParams);
  const text = await readText(request);
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    throw new Refusal("invalid", "The request's body is not JSON.");
  }
}

async function readText(request: Request): Promise<string> {
  try {
    return await readBody(request);
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
async function readBody({ body }: Request): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Refusal("too_large", "The request is too large: send at most 2 MB.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

async function readParams(context: Context): Promise<Record<string, string>> {
  const params = await context.params;
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : (value ?? "")]),
  );
}
