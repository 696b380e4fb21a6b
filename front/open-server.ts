import { createServer, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { add } from "../lib/platform/metrics/counts.ts";

// Whoever connects has so long to say what they want, and to send it. One who says nothing, or takes nothing, is cut off.
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000, // longer than the minute that proxies commonly keep a connection
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
};
const unmovedMs = 60_000;

/** Makes the server of a front, with the bounds of what a client may take of it. */
export function openServer(listener: RequestListener): Server {
  const server = createServer(limits, listener);
  server.timeout = unmovedMs;
  server.on("clientError", answerClientError);
  return server;
}

const sentences: Record<string, [number, string, string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    "Request Header Fields Too Large",
    "The address and headers of a request have at most 16 KB.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "The request came too slowly. Send it again."],
};
const unreadable: [number, string, string] = [400, "Bad Request", "This is no request that can be read."];

/** Answers what Node could not read as a request, and ends the connection. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, reason, title] = sentences[error.code ?? ""] ?? unreadable;
  add("firsthand_requests_total", { kind: "unreadable", status: "4xx" });
  const body = JSON.stringify({ type: "about:blank", title, status });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    "content-type: application/problem+json",
    "cache-control: no-store",
    "x-content-type-options: nosniff",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
