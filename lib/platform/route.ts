import type { z } from "zod";
import type { Actor } from "../policy.ts";
import { type Call, type CallOptions, memberOf, runCall } from "./call.ts";
import { addressGroup, addressHeader } from "./http/address.ts";
import { type Reply, replyToFailure, replyWith } from "./reply.ts";
import { currentActor } from "./session/current.ts";

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

type RouteCall<I, A> = Call<I, A> & { request: Request };

type Handler = (request: Request, context: Context) => Promise<Response>;

/**
 * Makes a handler for what Next answers itself (files, redirects, hubs), that anybody may call. The answer is a Response,
 * or a value sent as JSON; undefined is 204.
 */
export function route<S extends z.ZodType>(
  options: CallOptions<S>,
  run: (call: RouteCall<z.output<S>, Actor | null>) => Promise<unknown>,
): Handler {
  return async (request, context) => {
    try {
      const incoming = incomingOf(request, await readParams(context));
      const answer = await runCall(options, (call) => run({ ...call, request }), incoming);
      return answer instanceof Response ? answer : asResponse(replyWith(answer));
    } catch (thrown) {
      return asResponse(replyToFailure(thrown, new URL(request.url).pathname));
    }
  };
}

/** Makes such a handler for members. */
export function memberRoute<S extends z.ZodType>(
  options: CallOptions<S>,
  run: (call: RouteCall<z.output<S>, Actor>) => Promise<unknown>,
): Handler {
  return route(options, (call) => run({ ...call, actor: memberOf(call) }));
}

function asResponse({ status, headers, body }: Reply): Response {
  return new Response(body, { status, headers });
}

function incomingOf(request: Request, params: Record<string, string>) {
  return {
    method: request.method,
    header: (name: string) => request.headers.get(name),
    query: () => new URL(request.url).searchParams,
    body: () => request.body,
    address: addressGroup(request.headers.get(addressHeader) ?? ""),
    actor: currentActor,
    params,
  };
}

async function readParams(context: Context): Promise<Record<string, string>> {
  const params = await context.params;
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : (value ?? "")]),
  );
}
