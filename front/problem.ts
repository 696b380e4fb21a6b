import type { ServerResponse } from "node:http";
import { securityHeaders } from "./request-headers.ts";

/** Answers with application/problem+json (RFC 9457). */
export function problem(
  response: ServerResponse,
  status: number,
  title: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify({ type: "about:blank", title, status });
  response.writeHead(status, {
    ...securityHeaders(),
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
