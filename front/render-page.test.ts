import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Coding, Page } from "../lib/platform/cache/pages.ts";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { renderPage, type Wanted } from "./render-page.ts";

const about: Wanted = { path: "/about", kind: "document", tags: ["pages"] };

function bodiesOf(page: Page | null) {
  if (!page) throw new Error("Nothing may be kept.");
  const bodyIn = (coding: Coding) => page.sendable(coding).whole.body;
  return { identity: bodyIn("identity"), gzip: bodyIn("gzip"), br: bodyIn("br") };
}

function headersOf(page: Page | null): Record<string, string> {
  const head = page?.sendable("identity").whole.head ?? [];
  return Object.fromEntries(Array.from({ length: head.length / 2 }, (_, n) => [head[2 * n], head[2 * n + 1]]));
}

const hash = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

test("a page is there in every coding, with a tag for its content", async () => {
  const next = fakeNext();
  next.answers(() => ({ body: "<p>Grüße 🌍</p>" }));
  const { page } = await renderPage(next.listener, about);
  const { identity, gzip, br } = bodiesOf(page);
  const codings = [identity, gunzipSync(gzip), brotliDecompressSync(br)];
  expect(codings.map(String)).toEqual(Array(3).fill("<p>Grüße 🌍</p>"));
  expect(page?.etag).toMatch(/^[\w-]{22}$/);
  expect((await renderPage(next.listener, about)).page?.etag).toBe(page?.etag);
});

test("the policy lets exactly the scripts run that Next wrote, and no nonce is left", async () => {
  const next = fakeNext();
  const own = ["self.x = 1", "\nself.y = '</div>'\n"];
  next.answers(({ headers }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const scripts = own.map((script) => `<script nonce="${nonce}" id="a">${script}</script>`).join("<p>");
    const chunk = `<script src="/_next/a.js" nonce="${nonce}" async=""></script>`;
    return { body: `${scripts}${chunk}<script>stolen()</script><script nonce="guess">stolen()</script>` };
  });
  const { page } = await renderPage(next.listener, about);
  const policy = headersOf(page)["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src "));
  expect(scripts).toBe(["script-src 'self'", ...own.map(hash)].join(" "));
  expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  expect(String(bodiesOf(page).identity)).toContain(`<script id="a">${own[0]}</script>`);
  expect(String(bodiesOf(page).identity)).toContain('<script src="/_next/a.js" async="">');
});

test("two renders of the same content are the same bytes", async () => {
  const next = fakeNext();
  next.answers(({ headers }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    return { body: `<script nonce="${nonce}">push({"nonce":"${nonce}"})</script>` };
  });
  const [first = null, second = null] = await Promise.all(
    [1, 2].map(async () => (await renderPage(next.listener, about)).page),
  );
  expect(bodiesOf(first).identity).toEqual(bodiesOf(second).identity);
  const [, script = ""] = /<script>(.*)<\/script>/.exec(String(bodiesOf(first).identity)) ?? [];
  expect(headersOf(first)["content-security-policy"]).toContain(`script-src 'self' ${hash(script)};`);
});

test("headers of one connection and cookies are not kept", async () => {
  const next = fakeNext();
  next.answers(() => ({ headers: { "set-cookie": "a=b", connection: "close", link: "</a.css>; rel=preload" } }));
  const { headers, page } = await renderPage(next.listener, about);
  expect(Object.keys(headers).sort()).toEqual(["content-security-policy", "content-type", "link"]);
  expect(page).toBeNull();
});

test("a render that never ends is given up", async () => {
  const endless = renderPage(() => undefined, about, { patienceMs: 10 });
  await expect(endless).rejects.toThrow();
});
