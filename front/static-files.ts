import { readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { LRUCache } from "lru-cache";
import { env } from "../lib/platform/env.ts";
import { shared } from "../lib/platform/shared.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";
import { readStaticFile, type StaticFile, staticTypes } from "./read-static-file.ts";
import { securityHeaders } from "./request-headers.ts";
import { codingFor } from "./send-page.ts";

type Place = { path: string; kept: string };

const built = "/_next/static/";
const forEver = "public, max-age=31536000, immutable"; // their names carry their content
const forAnHour = "public, max-age=3600";

// Only files that are there get in, and there are not more of them than the build made.
const files = shared("static-files", () => new LRUCache<string, Promise<StaticFile>>({ max: 1000 }));
const published = shared("public-files", () => new Set(filesIn("public")));

/** `/_next/static/…`, kept by browsers for ever, and the files of `public/`: compressed once, sent from memory. */
export function answerStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path }: Asked,
): false | Promise<boolean> {
  if (env().NODE_ENV === "development" || (request.method !== "GET" && request.method !== "HEAD")) return false;
  if (path.startsWith(built)) return sendBuilt(request, response, path.slice(built.length));
  if (!published.has(path.slice(1))) return false;
  return send(request, response, { path: join(process.cwd(), "public", path.slice(1)), kept: forAnHour });
}

async function sendBuilt(request: IncomingMessage, response: ServerResponse, asked: string): Promise<true> {
  const name = fileName(asked);
  const path = name && join(process.cwd(), ".next", "static", name);
  if (path && (files.has(path) || (await isFile(path)))) return send(request, response, { path, kept: forEver });
  problem(response, 404, "There is no such file. It may belong to an earlier version of this site.");
  return true;
}

// The name of a file below the folder; null for what can be none.
function fileName(path: string): string | null {
  try {
    const name = normalize(decodeURIComponent(path));
    return name.startsWith("..") || name.includes("\0") || !staticTypes[extname(name)] ? null : name;
  } catch {
    return null; // not an encoding of anything
  }
}

const isNowhere = new Set<unknown>(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && isNowhere.has(thrown.code)) return false;
    throw thrown;
  }
}

async function send(request: IncomingMessage, response: ServerResponse, { path, kept }: Place): Promise<true> {
  const { type, etag, bodies } = await read(path);
  const coding = codingFor(request.headers["accept-encoding"]);
  const [encoding, body] = [bodies[coding] ? coding : "identity", bodies[coding] ?? bodies.identity];
  const headers = { ...securityHeaders(), "content-type": type, "cache-control": kept, vary: "Accept-Encoding", etag };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, {
    ...headers,
    "content-length": body.length,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

function read(path: string): Promise<StaticFile> {
  const known = files.get(path);
  if (known) return known;
  const reading = readStaticFile(path);
  files.set(path, reading);
  reading.catch(() => files.delete(path)); // whoever asks next reads it anew; who asked now is told
  return reading;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(process.cwd(), folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && staticTypes[extname(entry.name)])
    .map(({ name }) => name);
}
