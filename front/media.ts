import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { serveMedia } from "../lib/media/serve-media.ts";
import type { Asked } from "./answer.ts";

const prefix = "/media/";

/** `/media/…`: pictures, from the store. */
export function answerMedia(
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Asked,
): false | Promise<true> {
  return path.startsWith(prefix) && send(request, response, path.slice(prefix.length));
}

async function send(request: IncomingMessage, response: ServerResponse, path: string): Promise<true> {
  const answer = await serveMedia({
    path,
    method: request.method ?? "GET",
    ifNoneMatch: request.headers["if-none-match"],
  });
  response.writeHead(answer.status, answer.headers);
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as WebStream), response);
  else response.end();
  return true;
}
