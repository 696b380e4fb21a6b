import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { Refusal } from "../lib/platform/refusal.ts";

const mostBytes = 1024;

/** Reads a signal that an open page has sent: a small JSON, also as text/plain (sendBeacon). */
export async function readSignal<S extends z.ZodType>(request: IncomingMessage, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(asJson(await readBody(request)));
  if (parsed.success) return parsed.data;
  throw new Refusal("invalid", parsed.error.issues[0]?.message ?? "The signal cannot be read.");
}

function readBody(request: IncomingMessage): Promise<string> {
  const type = request.headers["content-type"] ?? "text/plain";
  if (!/^(?:application\/json|text\/plain)(?:\s*;|$)/i.test(type))
    throw new Refusal("invalid", "A signal is sent as application/json or text/plain.");
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else reject(new Refusal("too_large", "A signal has at most 1 KB."));
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString()));
    request.on("error", reject);
  });
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal("invalid", "The signal is not JSON.");
  }
}
