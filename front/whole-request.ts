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
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  whole.headers = headers;
  whole.complete = true;
  whole.push(body);
  whole.push(null);
  return whole;
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(
      () => reject(new Refusal("invalid", "The request came too slowly. Send it again.")),
      patienceMs,
    );
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("close", () => clearTimeout(timer));
    request.on("end", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    request.on("error", reject);
  });
}
