import type { IncomingMessage, ServerResponse } from "node:http";
import { oembed, oembedXml } from "../lib/syndication/embed/oembed.ts";
import { oembedQuery } from "../lib/syndication/schema.ts";
import type { Asked } from "./answer.ts";
import { compressAnswer } from "./compressed.ts";
import { calls } from "./gates.ts";
import { problem } from "./problem.ts";
import { inTurn } from "./visit.ts";

/** `/oembed?url=…`: how other sites can show a story. */
export function answerOembed(
  request: IncomingMessage,
  response: ServerResponse,
  { path, address }: Asked,
): false | Promise<true> {
  return path === "/oembed" && answerInTurn(request, response, address());
}

async function answerInTurn(request: IncomingMessage, response: ServerResponse, from: string): Promise<true> {
  if (request.method === "GET" || request.method === "HEAD")
    await inTurn(request, response, from, () => send(request, response), calls());
  else problem(response, 405, "This can only be read.", { allow: "GET, HEAD" });
  return true;
}

async function send(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URLSearchParams(/\?.*/.exec(request.url ?? "")?.[0]);
  const asked = oembedQuery.safeParse(Object.fromEntries(query));
  if (!asked.success) return problem(response, 400, asked.error.issues[0]?.message ?? "This cannot be read.");
  const { format, ...wanted } = asked.data;
  if (format !== "json" && format !== "xml") return problem(response, 501, "The format is json or xml.");
  const answer = await oembed(wanted);
  if (!answer) return problem(response, 404, "There is no story at this address that can be shown elsewhere.");
  compressAnswer(request, response);
  response.writeHead(200, {
    "content-type": format === "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8",
    "cache-control": "public, max-age=60",
    "access-control-allow-origin": "*",
  });
  response.end(format === "json" ? JSON.stringify(answer) : oembedXml(answer));
}
