import type { IncomingMessage, ServerResponse } from "node:http";
import { publicFile } from "../lib/page-tags.ts";
import { makeFile } from "../lib/syndication/files.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";
import { servePublicPage } from "./public-page.ts";

/**
 * Feeds, sitemaps, cards for other sites: kept, made stale and dropped as public pages are, but made by ourselves and not
 * by Next.
 */
export function answerPublicFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Asked,
): false | Promise<boolean> {
  const found = publicFile(path);
  return found !== null && answerAt(request, response, { path, kind: "file", tags: found.tags });
}

async function answerAt(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: { path: string; kind: "file"; tags: string[] },
): Promise<boolean> {
  if (request.method === "GET" || request.method === "HEAD")
    return servePublicPage(sendFile, request, response, wanted);
  problem(response, 405, "This can only be read.", { allow: "GET, HEAD" });
  return true;
}

// In the place of Next, for who renders what is kept.
async function sendFile({ url = "" }: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const file = await makeFile(url);
    if (!file) return problem(response, 404, "There is nothing at this address.");
    response.writeHead(file.status, file.headers).end(file.body);
  } catch (thrown) {
    response.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}
