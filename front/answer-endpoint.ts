import type { IncomingMessage, ServerResponse } from "node:http";
import type { Endpoint } from "../lib/platform/endpoint.ts";
import type { Reply } from "../lib/platform/reply.ts";
import { actorOfCookie } from "../lib/platform/session/actor.ts";
import { readSessionCookie } from "../lib/platform/session/cookie.ts";
import type { Asked } from "./answer.ts";
import { compressAnswer } from "./compressed.ts";
import { type Place, placeAt } from "./endpoints.ts";
import { calls } from "./gates.ts";
import { keptAnswerAsked, sendKeptAnswer } from "./kept-answer.ts";
import { problem } from "./problem.ts";
import { inTurn } from "./visit.ts";

const worthCompressing = 1024; // bytes

/** The public HTTP interface, as far as the front answers it. */
export function answerEndpoint(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  const place = placeAt(path);
  return place !== null && answerAt(place, request, response, { path, address });
}

async function answerAt(
  { methods, params }: Place,
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): Promise<true> {
  const { method = "" } = request;
  const endpoint = methods.get(method === "HEAD" ? "GET" : method);
  if (endpoint) {
    const from = address();
    const answer = (whole: IncomingMessage) => ask(endpoint, whole, { params, address: from });
    const kept = keptAnswerAsked(request, path);
    if (kept) {
      const reply = await sendKeptAnswer(request, response, kept, () => answer(request));
      if (reply) send(request, response, reply);
    } else {
      const work = async (whole: IncomingMessage) => send(request, response, await answer(whole));
      await inTurn(request, response, from, work, calls());
    }
  } else if (method === "OPTIONS") response.writeHead(204, { allow: allowed(methods) }).end();
  else problem(response, 405, "This cannot be done here.", { allow: allowed(methods) });
  return true;
}

function allowed(methods: ReadonlyMap<string, Endpoint>): string {
  return [...methods.keys(), ...(methods.has("GET") ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
}

function ask(
  endpoint: Endpoint,
  request: IncomingMessage,
  where: { params: Record<string, string>; address: string },
): Promise<Reply> {
  const { method = "", url = "", headers } = request;
  return endpoint.answer({
    ...where,
    method,
    header: (name) => headers[name]?.toString(),
    query: () => new URLSearchParams(/\?.*/.exec(url)?.[0]),
    body: () => chunksOf(request),
    actor: () => actorOfCookie(readSessionCookie(headers.cookie)),
  });
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  if (status === 413) response.shouldKeepAlive = false; // more may come, and nobody wants it
  if (body === null) return void response.writeHead(status, headers).end();
  const bytes = Buffer.from(body);
  if (bytes.length >= worthCompressing) compressAnswer(request, response);
  response.writeHead(status, { ...headers, "content-length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

// Whoever stops reading must not end the connection: the answer goes back on it.
function chunksOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
}
