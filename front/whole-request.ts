import { IncomingMessage } from "node:http";
import { Refusal } from "../lib/platform/refusal.ts";

/** Bodies up to this are read before anything is done with them, so that nothing waits for a slow sender. */
export const smallBytes = 64 * 1024;

const patienceMs = 10_000;

/** How many bytes a request says that its body has; infinitely many where it does not say. */
export function announcedBytes({ headers }: IncomingMessage): number {
  if (headers["transfer-encoding"] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(headers["content-length"] ?? 0);
}

/** A request whose small body has arrived whole, as Node would have given it; refuses one that comes too slowly. */
export async function wholeRequest(request: IncomingMessage): Promise<IncomingMessage> {
  const body = await readBody(request);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  whole.headers = headers;
  whole.push(body);
  whole.push(null);
  return whole;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooSlow()), patienceMs);
  try {
    return await Promise.race([gather(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function gather(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooSlow(): Refusal {
  return new Refusal("invalid", "The request came too slowly, and nothing was changed. Send it again.");
}
