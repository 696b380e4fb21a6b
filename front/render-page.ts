import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import inject from "light-my-request";
import { keptPage, type Page } from "../lib/platform/cache/pages.ts";
import { nowMs } from "../lib/platform/clock.ts";
import { env } from "../lib/platform/env.ts";
import { addressHeader } from "../lib/platform/http/address.ts";
import { pathHeader } from "../lib/platform/http/not-found-page.ts";
import { log } from "../lib/platform/log.ts";
import { keepRendersIn, newRender, type Render } from "../lib/platform/render/at-hand.ts";
import { policyWithNonce, sealPage } from "./content-security-policy.ts";
import { withoutEmptyAddresses } from "./form-addresses.ts";
import { lightPage } from "./light-page.ts";
import { type Answer, makePage, type Wanted } from "./make-page.ts";
import { cutPage, fillGaps, frameOf } from "./page-frame.ts";
import { headersFor, isDocument, pageKey, typeOf } from "./page-kind.ts";
import { humanHeaders, humanPage } from "./refuse.ts";
import { type ResolvedPage, resolvePage } from "./resolve-page.ts";

export type { Wanted } from "./make-page.ts";

/** What is answered for a path that anybody may see; `page` is there when it may be kept. */
export type Rendered = Answer & { page: Page | null };

/** What is answered where a page could not be rendered: a page of ours, since Next's own is empty without scripts. */
export const notRendered: Rendered = {
  status: 503,
  headers: { ...humanHeaders, "retry-after": "5" },
  body: humanPage("This page cannot be shown just now", "Nothing is lost. Try again in a moment."),
  page: null,
};

const dropped = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length", "set-cookie"]);

const renders = new AsyncLocalStorage<Render>();
keepRendersIn(renders);

/**
 * Renders a public page as a visitor without cookies, queries or anything else of their own would see it; throws when
 * that takes too long. Where only texts of the page as it is kept have changed, they are put into it without React.
 */
export async function renderPage(
  next: RequestListener,
  wanted: Wanted,
  { patienceMs = 10_000, status = 200 }: { patienceMs?: number; status?: number } = {},
): Promise<Rendered> {
  const renderedAt = nowMs();
  const signal = AbortSignal.timeout(patienceMs);
  const { mayKeep, ...answer } = await (isDocument(wanted.kind)
    ? renderDocument(next, wanted, signal)
    : renderOther(next, wanted, signal));
  if (answer.status >= 500) {
    log.error({ path: wanted.path, status: answer.status }, "a page could not be rendered");
    return notRendered;
  }
  const right = !wanted.asked && answer.status === status && isOf(answer.headers, typeOf(wanted.kind));
  return { ...answer, page: right && mayKeep ? makePage(wanted, answer, renderedAt) : null };
}

type Made = Answer & { mayKeep: boolean };

async function renderDocument(next: RequestListener, wanted: Wanted, signal: AbortSignal): Promise<Made> {
  const render = newRender(`<!--${newNonce()}-->`);
  return renders.run(render, async () => {
    const resolved = wanted.asked ? null : await inTime(resolvePage(wanted.path, render), signal);
    const frame = keptPage(pageKey(wanted.path, wanted.kind))?.frame;
    if (resolved && frame?.print === resolved.print) {
      log.debug({ path: wanted.path }, "a page was filled");
      const { status, headers } = frame;
      return { status, headers, body: fillGaps(frame, render.texts), frame, filled: true, mayKeep: true };
    }
    render.tree = resolved?.tree;
    return writeDocument(next, wanted, { render, resolved, signal });
  });
}

type Writing = { render: Render; resolved: ResolvedPage | null; signal: AbortSignal };

async function writeDocument(next: RequestListener, wanted: Wanted, writing: Writing): Promise<Made> {
  const { render, resolved, signal } = writing;
  const nonce = newNonce();
  const answer = await askNext(next, wanted, { nonce, signal });
  if (!isOf(answer.headers, "text/html")) return answer;
  const { html, headers } = madeReady(answer, nonce);
  const cut = cutPage(html, render.mark);
  const frame = resolved ? frameOf(cut, resolved, { status: answer.status, headers }) : undefined;
  return { ...answer, headers, body: fillGaps(cut, render.texts), frame };
}

// What React's router fetches has its texts in it; a file has none.
async function renderOther(next: RequestListener, wanted: Wanted, signal: AbortSignal): Promise<Made> {
  const nonce = newNonce();
  const answer = await askNext(next, wanted, { nonce, signal });
  if (wanted.kind === "file" || !isOf(answer.headers, "text/html")) return answer;
  const { html, headers } = madeReady(answer, nonce);
  return { ...answer, headers, body: Buffer.from(html) };
}

// What Next wrote with a nonce, as everybody may have it.
function madeReady({ headers, body }: Answer, nonce: string): { html: string; headers: Answer["headers"] } {
  const { html, policy } = sealPage(lightPage(withoutEmptyAddresses(body.toString("utf8")), nonce), nonce);
  return { html, headers: { ...headers, "content-security-policy": policy } };
}

type Asking = { nonce: string; signal: AbortSignal };

// Next wants to see the headers that ask for a payload once more in the query, and sends whoever left that out there.
async function askNext(next: RequestListener, { path, kind, asked }: Wanted, { nonce, signal }: Asking): Promise<Made> {
  const headers = {
    host: new URL(env().SITE_URL).host,
    "user-agent": "firsthand-front",
    [pathHeader]: path,
    "content-security-policy": policyWithNonce(nonce),
    ...headersFor(kind),
    ...(asked && { [addressHeader]: asked.address }),
  };
  const ask = async (url: string) => await inject(next, { method: "GET", url, headers, signal }); // begins when awaited
  const first = await ask(path + (asked?.query ?? ""));
  const location = String(first.headers.location ?? "");
  const isOnward = !isDocument(kind) && location.startsWith(`${path}?_rsc`);
  const { statusCode, rawPayload, headers: given } = isOnward ? await ask(location) : first;
  return {
    status: statusCode,
    headers: keepable(given, nonce),
    body: rawPayload,
    mayKeep: given["set-cookie"] === undefined,
  };
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(signal.reason);
  signal.addEventListener("abort", giveUp);
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

function newNonce(): string {
  return randomBytes(16).toString("base64url");
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
