import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import inject from "light-my-request";
import { type Coding, keptPage, type Page, type Sendable } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { env } from "../lib/platform/env.ts";
import { pathHeader } from "../lib/platform/http/not-found-page.ts";
import { keepPageTextsIn } from "../lib/platform/page-texts.ts";
import { policyWithNonce, sealPage } from "./content-security-policy.ts";
import { withoutEmptyAddresses } from "./form-addresses.ts";
import { lightPage } from "./light-page.ts";
import { packer } from "./packer.ts";
import { headersFor, isDocument, kindHeaders, type PageKind, pageKey, typeOf } from "./page-kind.ts";
import { securityHeaders } from "./request-headers.ts";

/** A page that may be kept: where it is, what is asked for there, and the tags that make it stale. */
export type Wanted = { path: string; kind: PageKind; tags: readonly string[] };

/** What Next answers for a path that anybody may see; `page` is there when it may be kept. */
export type Rendered = { status: number; headers: Record<string, string>; body: Buffer; page: Page | null };

const dropped = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length", "set-cookie"]);

/**
 * Renders a public page as a visitor without cookies, queries or anything else of their own would see it; throws when
 * that takes too long.
 */
export async function renderPage(
  next: RequestListener,
  wanted: Wanted,
  { patienceMs = 10_000, status = 200 }: { patienceMs?: number; status?: number } = {},
): Promise<Rendered> {
  const renderedAt = nowMs();
  const nonce = randomBytes(16).toString("base64url");
  const answer = await askNext(next, wanted, { nonce, signal: AbortSignal.timeout(patienceMs) });
  const bare = { status: answer.statusCode, headers: keepable(answer.headers, nonce), body: answer.rawPayload };
  const rendered = wanted.kind === "file" ? bare : sealed(bare, nonce);
  const right = rendered.status === status && isOf(rendered.headers, typeOf(wanted.kind));
  const mayKeep = right && !answer.headers["set-cookie"];
  return { ...rendered, page: mayKeep ? asPage(wanted, rendered, renderedAt) : null };
}

const texts = new AsyncLocalStorage<string[]>();
keepPageTextsIn(texts);

type Asking = { nonce: string; signal: AbortSignal };

// Next wants to see the headers that ask for a payload once more in the query, and sends whoever left that out there.
async function askNext(next: RequestListener, { path, kind }: Wanted, { nonce, signal }: Asking) {
  const headers = {
    host: new URL(env().SITE_URL).host,
    "user-agent": "firsthand-front",
    [pathHeader]: path,
    "content-security-policy": policyWithNonce(nonce),
    ...headersFor(kind),
  };
  const ask = async (url: string) => await inject(next, { method: "GET", url, headers, signal }); // begins when awaited
  if (isDocument(kind)) return texts.run([], () => ask(path));
  const answer = await ask(path);
  const location = String(answer.headers.location ?? "");
  return location.startsWith(`${path}?_rsc`) ? ask(location) : answer;
}

type Answer = Omit<Rendered, "page">;

function sealed({ status, headers, body }: Answer, nonce: string): Answer {
  if (!isOf(headers, "text/html")) return { status, headers, body };
  const { html, policy } = sealPage(lightPage(withoutEmptyAddresses(body.toString("utf8")), nonce), nonce);
  return { status, headers: { ...headers, "content-security-policy": policy }, body: Buffer.from(html) };
}

function asPage({ path, kind, tags }: Wanted, answer: Answer, renderedAt: number): Page {
  const { body } = answer;
  const etag = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const bytes = Math.ceil(1.5 * body.length); // packed in both ways it takes a quarter to a half more
  const page = { key: pageKey(path, kind), tags, etag, bytes, renderedAt, stale: false };
  if (kind !== "file") return { ...page, sendable: inCodings(pageHeaders(answer, kind), etag, body) };
  const changedAt = lastChange(page, keptPage(page.key));
  const headers = { ...pageHeaders(answer, kind), "last-modified": new Date(changedAt).toUTCString() };
  return { ...page, changedAt, sendable: inCodings(headers, etag, body) };
}

type Moment = Pick<Page, "etag" | "renderedAt" | "changedAt">;

// In whole seconds, as HTTP says it; two changes within one second get two of them.
function lastChange({ etag, renderedAt }: Moment, before: Moment | undefined): number {
  const known = before?.changedAt ?? 0;
  if (before?.etag === etag) return known;
  return Math.max(Math.floor(renderedAt / 1000) * 1000, known + 1000);
}

function inCodings(headers: Record<string, string>, etag: string, body: Buffer): Page["sendable"] {
  const made: Partial<Record<Coding, ReturnType<Page["sendable"]>>> = {};
  const bytesIn = packer(body);
  return (coding) => {
    const bytes = bytesIn(coding);
    const before = made[coding];
    if (before?.whole.body === bytes) return before;
    made[coding] = inCoding(headers, { coding, etag, bytes });
    return made[coding];
  };
}

function pageHeaders({ status, headers }: Answer, kind: PageKind): Record<string, string> {
  const { CDN_SECONDS } = env();
  const shared = CDN_SECONDS > 0 ? `, s-maxage=${CDN_SECONDS}` : "";
  return {
    ...headers,
    ...securityHeaders(),
    "cache-control": status === 200 ? `public, max-age=0, must-revalidate${shared}` : "no-store",
    vary: kind === "file" ? "Accept-Encoding" : `Accept-Encoding, ${kindHeaders}`,
  };
}

type Coded = { coding: Coding; etag: string; bytes: Buffer };

// The same content under any coding and however it is packed: tags differ only in their ending.
function inCoding(headers: Record<string, string>, { coding, etag, bytes }: Coded) {
  const same = { ...headers, etag: coding === "identity" ? `"${etag}"` : `"${etag}-${coding}"` };
  const encoding = coding === "identity" ? {} : { "content-encoding": coding };
  const whole: Sendable = {
    head: Object.entries({ ...same, ...encoding, "content-length": String(bytes.length) }).flat(),
    body: bytes,
  };
  const unchanged: Sendable = { head: Object.entries(same).flat(), body: Buffer.alloc(0) };
  return { whole, unchanged };
}

// What one visitor or connection gets is left out, and the nonce of this render.
function keepable(headers: NodeJS.Dict<number | string | string[]>, nonce: string): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !dropped.has(name)) kept[name] = String(value).replaceAll(`; nonce="${nonce}"`, "");
  }
  return kept;
}

function isOf(headers: Record<string, string>, type: string): boolean {
  return headers["content-type"]?.startsWith(type) ?? false;
}
