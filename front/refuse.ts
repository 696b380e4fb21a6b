import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "../lib/platform/refusal.ts";
import { problem } from "./problem.ts";

/** Answers a refusal: people get a page, tools get application/problem+json. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { status, message, retryAfterSeconds } = refusal;
  const retry: Record<string, string> = retryAfterSeconds ? { "retry-after": String(retryAfterSeconds) } : {};
  if (wantsPage(request)) sendHumanPage(request, response, refusal, retry);
  else problem(response, status, message, retry);
}

function sendHumanPage(
  request: IncomingMessage,
  response: ServerResponse,
  { code, status, message }: Refusal,
  headers: Record<string, string>,
): void {
  const body = humanPage(titles[code] ?? "That did not work", message);
  response.writeHead(status, {
    ...headers,
    ...humanHeaders,
    "cache-control": "no-store",
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const titles: Partial<Record<Refusal["code"], string>> = {
  unavailable: "One moment, please",
  gone: "This is not here any more",
  not_found: "There is nothing here",
  too_large: "That is too large",
  too_many: "That was too fast",
};

function wantsPage({ url = "", headers: { accept = "" } }: IncomingMessage): boolean {
  return !url.startsWith("/api/") && /text\/html/.test(accept);
}

const style =
  ":root{color-scheme:light dark}body{margin:0;background:#fbfaf7;color:#17150f;font:1.125rem/1.6 Georgia,serif}" +
  "main{max-width:34rem;margin:18vh auto 0;padding:0 1.25rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}p{margin:0 0 1rem}" +
  "a{color:inherit}@media(prefers-color-scheme:dark){body{background:#14130f;color:#ece9e1}}";

/** The headers of such a page. */
export const humanHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** A page that needs nothing else of the site: a heading and a sentence, both without markup. */
export function humanPage(title: string, sentence: string): Buffer {
  return Buffer.from(
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<meta name="robots" content="noindex"><title>${title}</title><style>${style}</style>` +
      `<main><h1>${title}</h1><p>${sentence}</p><p><a href="">Try again</a></p></main></html>`,
  );
}
