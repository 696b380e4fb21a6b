import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { decoded } from "../lib/platform/http/decoded.ts";
import { sendNotFound } from "./not-found.ts";
import { problem } from "./problem.ts";

const methods = new Set(["GET", "HEAD", "POST"]);
const allow = "GET, HEAD, OPTIONS, POST";

// Pages that Next keeps for itself, and the other name under which it would answer a page's payload.
const nextsOwn = /^\/_(?!next\/|_nextjs)|\.rsc$/;

/**
 * Answers what no page can be: what is asked in a way in which no page is asked for, and addresses that none has. Next
 * would render a page for the one, and fail at the other.
 */
export async function answerNoPage(
  next: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
): Promise<boolean> {
  const { method = "" } = request;
  const isPage = !pathname.startsWith("/api/");
  if (isPage && method === "OPTIONS") response.writeHead(204, { allow }).end();
  else if (isPage && !methods.has(method)) problem(response, 405, "This cannot be done here.", { allow });
  else if (!isNoAddress(pathname)) return false;
  else if (isPage) await sendNotFound(next, request, response);
  else problem(response, 404, "There is nothing at this address.");
  return true;
}

// No encoding of anything ("%E0%A4%A"), or what no database stores.
function isNoAddress(path: string): boolean {
  return nextsOwn.test(path) || (decoded(path)?.includes("\0") ?? true);
}
