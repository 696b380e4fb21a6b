import { type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** An answer as it came over the wire, and what it says once it is unpacked. */
export type Answer = { status: number; head: IncomingHttpHeaders; body: Buffer; text: string };

type Asked = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks once, over a connection of its own, and unpacks nothing on the way. */
export function ask(url: URL, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const text = unpacked(bytes, response.headers["content-encoding"]).toString();
        resolve({ status: response.statusCode ?? 0, head: response.headers, body: bytes, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The headers of an answer that a server must be told to send, too. */
export function headersToCopy(head: IncomingHttpHeaders): Record<string, string> {
  const own = new Set(["connection", "date", "keep-alive", "transfer-encoding"]);
  const others = Object.entries(head).filter(([name]) => !own.has(name));
  return Object.fromEntries(others.map(([name, value]) => [name, String(value)]));
}

function unpacked(bytes: Buffer, coding: string | undefined): Buffer {
  if (coding === "gzip") return gunzipSync(bytes);
  return coding === "br" ? brotliDecompressSync(bytes) : bytes;
}
