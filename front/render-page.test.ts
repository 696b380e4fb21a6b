import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createElement } from "react";
import { expect, test } from "vitest";
import { type Coding, changeCount, keepPage, type Page } from "../lib/platform/cache/pages.ts";
import { textAt, writeTextsWith } from "../lib/platform/render/texts.ts";
import { offerTree } from "../lib/platform/render/trees.ts";
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

// In the place of a client component, and of what React makes of a page with one.
const Text = Object.assign((_: { html: string }) => null, {
  $$typeof: Symbol.for("react.client.reference"),
  $$id: "t",
});

function aToldPage(told: { title: string; text: string }) {
  writeTextsWith(Text);
  const page = async () => createElement("main", { title: told.title }, createElement(Text, { html: told.text }));
  offerTree("/told/", () => ({ page, around: async () => told.title }));
  const next = fakeNext();
  next.answers(() => ({ body: `<main title="${told.title}">${textAt(0)}</main>` }));
  return next;
}

test("React writes a page that is told again only when more than its texts has changed", async () => {
  const told = { title: "A", text: "one" };
  const next = aToldPage(told);
  const bodies: string[] = [];
  for (const change of [{}, { text: "<b>two</b>" }, { title: "B" }, {}]) {
    Object.assign(told, change);
    const { page } = await renderPage(next.listener, { path: "/told/a", kind: "document", tags: ["told"] });
    if (page) keepPage(page, changeCount());
    bodies.push(`${bodiesOf(page).identity} ${next.came.length}`);
  }
  const [one, two] = ["one", "<b>two</b>"];
  expect(bodies).toEqual([
    `<main title="A">${one}</main> 1`,
    `<main title="A">${two}</main> 1`,
    `<main title="B">${two}</main> 2`,
    `<main title="B">${two}</main> 2`,
  ]);
});

test("what is the same as before is not packed again", async () => {
  const next = aToldPage({ title: "A", text: "the same" });
  const wanted: Wanted = { path: "/told/same", kind: "document", tags: ["told"] };
  const { page: first } = await renderPage(next.listener, wanted);
  if (first) keepPage(first, changeCount());
  const { page: second } = await renderPage(next.listener, wanted);
  expect(second?.sendable("gzip")).toBe(first?.sendable("gzip"));
});

test("a page whose tree cannot be resolved is left to Next", async () => {
  const next = fakeNext();
  offerTree("/broken/", () => ({ page: () => Promise.reject(new Error("no database")), around: async () => null }));
  const { status, page } = await renderPage(next.listener, { path: "/broken/a", kind: "document", tags: [] });
  expect([status, page?.frame]).toEqual([200, undefined]);
});

test("a tree that never comes is given up", async () => {
  offerTree("/slow/", () => ({ page: () => new Promise(() => undefined), around: async () => null }));
  const slow = renderPage(fakeNext().listener, { path: "/slow/a", kind: "document", tags: [] }, { patienceMs: 10 });
  await expect(slow).rejects.toThrow();
});

test("a render that never ends is given up", async () => {
  const endless = renderPage(() => undefined, about, { patienceMs: 10 });
  await expect(endless).rejects.toThrow();
});
