import { createHash, randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import inject from "light-my-request";
import type { Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { env } from "../lib/platform/env.ts";
import { policyWithNonce, sealPage } from "./content-security-policy.ts";
import { lightPage } from "./light-page.ts";

/** What Next answers for a path that anybody may see; `page` is there when it may be kept. */
export type Rendered = { status: number; headers: Record<string, string>; body: Buffer; page: Page | null };

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);
const hopByHop = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length"]);

/**
 * Renders a public page as a visitor without cookies, queries or anything else of their own would see it; throws when
 * that takes too long.
 */
export async function renderPage(
  next: RequestListener,
  path: string,
  tags: readonly string[],
  { patienceMs = 10_000, status = 200 }: { patienceMs?: number; status?: number } = {},
): Promise<Rendered> {
  const renderedAt = nowMs();
  const nonce = randomBytes(16).toString("base64url");
  const signal = AbortSignal.timeout(patienceMs);
  const answer = await inject(next, { method: "GET", url: path, headers: guestHeaders(nonce), signal });
  const rendered = sealed(answer.statusCode, keepable(answer.headers), answer.rawPayload, nonce);
  const mayKeep = rendered.status === status && !answer.headers["set-cookie"] && isHtml(rendered.headers);
  return { ...rendered, page: mayKeep ? await asPage(path, tags, rendered, renderedAt) : null };
}

function guestHeaders(nonce: string): Record<string, string> {
  return {
    host: new URL(env().SITE_URL).host,
    accept: "text/html",
    "user-agent": "firsthand-front",
    "content-security-policy": policyWithNonce(nonce),
  };
}

type Answer = Omit<Rendered, "page">;

function sealed(status: number, headers: Record<string, string>, body: Buffer, nonce: string): Answer {
  if (!isHtml(headers)) return { status, headers, body };
  const { html, policy } = sealPage(lightPage(body.toString("utf8"), nonce), nonce);
  return { status, headers: { ...headers, "content-security-policy": policy }, body: Buffer.from(html) };
}

async function asPage(
  path: string,
  tags: readonly string[],
  { headers, body: identity }: Answer,
  renderedAt: number,
): Promise<Page> {
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  };
  const [zipped, brotli] = await Promise.all([gzipped(identity, { level: 6 }), brotlied(identity, quality)]);
  return {
    path,
    tags,
    headers: {
      ...headers,
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
    },
    etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    identity,
    gzip: zipped,
    brotli,
    renderedAt,
    stale: false,
  };
}

function keepable(headers: NodeJS.Dict<number | string | string[]>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !hopByHop.has(name) && name !== "set-cookie") kept[name] = String(value);
  }
  return kept;
}

function isHtml(headers: Record<string, string>): boolean {
  return headers["content-type"]?.startsWith("text/html") ?? false;
}
