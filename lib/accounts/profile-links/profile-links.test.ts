import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../../prisma/builders/member.ts";
import { nowMs, setClock } from "../../platform/clock.ts";
import { closeDatabase, db } from "../../platform/db/client.ts";
import { endAll, serve } from "../../platform/outbound/testdata/local-server.ts";
import type { Actor } from "../../policy.ts";
import { linkInput } from "../schema.ts";
import { addLink, askLinkCheck, removeLink } from "./change-links.ts";
import { checkLink, handOutLinks } from "./check-link.ts";
import { ownLinks, profileUrl, provedLinks } from "./own-links.ts";

let rosa: Actor;
let page: { status: number; html: string };
let restore: () => void = () => undefined;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  rosa = await aMember();
  page = { status: 200, html: "" };
});
afterEach(async () => {
  restore();
  restore = () => undefined;
  await endAll();
});
afterAll(closeDatabase);

function later(days: number): void {
  const at = nowMs() + days * 24 * 3600 * 1000;
  restore();
  restore = setClock(() => at);
}

const back = (href = profileUrl(rosa.handle), rel = "me") => `<body><a rel="${rel}" href="${href}">here</a></body>`;

async function added(): Promise<{ linkId: string; url: string }> {
  const { origin } = await serve((_request, response) => {
    response.writeHead(page.status, { "content-type": "text/html" }).end(page.html);
  });
  const url = `${origin}/about`;
  await addLink({ url }, rosa);
  const { id } = await db.profileLink.findFirstOrThrow({ where: { url } });
  return { linkId: id, url };
}

test("a page that links back with rel=me is proved, and on the profile; until then it is not", async () => {
  const { linkId, url } = await added();
  expect(await provedLinks(rosa.id)).toEqual([]);
  expect((await ownLinks(rosa)).links).toMatchObject([{ state: "waiting" }]);
  page.html = back();
  await checkLink({ linkId });
  expect(await provedLinks(rosa.id)).toEqual([url]);
  expect((await ownLinks(rosa)).links).toMatchObject([{ state: "proved", trouble: "" }]);
});

test.each([
  ["no link", () => "<p>Hello</p>"],
  ["a link that is not rel=me", () => back(undefined, "friend")],
  ["a link that somebody else may have put there", () => back(undefined, "me nofollow")],
  ["a link in a comment", () => `<div class="comments">${back()}</div>`],
  ["a link to another profile", () => back("http://localhost:3000/contributors/somebody-else")],
])("%s proves nothing, and says so", async (_what, html) => {
  const { linkId } = await added();
  page.html = html();
  await checkLink({ linkId });
  const [link] = (await ownLinks(rosa)).links;
  expect(link).toMatchObject({ state: "unproved", trouble: expect.stringMatching(/rel=me/) });
});

test("a mark is looked at anew each month, and goes when the page no longer links back", async () => {
  const { linkId } = await added();
  page.html = back();
  await checkLink({ linkId });
  later(29);
  expect(await handOutLinks()).toBe(0);
  later(2);
  expect(await handOutLinks()).toBe(1);
  page.html = "";
  await checkLink({ linkId });
  expect(await provedLinks(rosa.id)).toEqual([]);
  expect(await handOutLinks()).toBe(0);
});

test("a page that cannot be read keeps its mark for two weeks more", async () => {
  const { linkId } = await added();
  page.html = back();
  await checkLink({ linkId });
  page.status = 503;
  later(31);
  await checkLink({ linkId });
  expect(await provedLinks(rosa.id)).toHaveLength(1);
  later(10);
  expect(await handOutLinks()).toBe(1);
  later(5);
  await checkLink({ linkId });
  expect(await provedLinks(rosa.id)).toEqual([]);
});

test("what is not public is not asked for", async () => {
  await addLink({ url: "http://127.0.0.1:1/" }, rosa);
  const { id } = await db.profileLink.findFirstOrThrow();
  await checkLink({ linkId: id });
  expect((await ownLinks(rosa)).links).toMatchObject([{ state: "unproved", trouble: expect.any(String) }]);
});

test("there are five at most, each once, also when they come at the same time", async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, (_, n) => addLink({ url: `https://example.org/${n}` }, rosa)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await expect(addLink({ url: "https://example.org/9" }, rosa)).rejects.toMatchObject({
    fields: { url: expect.stringContaining("at most 5") },
  });
  const [{ id, url } = { id: "", url: "" }] = (await ownLinks(rosa)).links;
  await removeLink({ link: id }, rosa);
  const [other] = (await ownLinks(rosa)).links;
  await expect(addLink({ url: other?.url ?? "" }, rosa)).rejects.toMatchObject({ code: "invalid" });
  await addLink({ url }, rosa);
});

test("nobody changes another's", async () => {
  await addLink({ url: "https://example.org/" }, rosa);
  const { id } = await db.profileLink.findFirstOrThrow();
  const stranger = await aMember();
  await removeLink({ link: id }, stranger);
  await expect(askLinkCheck({ link: id }, stranger)).rejects.toMatchObject({ code: "not_found" });
  expect((await ownLinks(rosa)).links).toHaveLength(1);
});

test.each([
  ["https://example.org/about#me", "https://example.org/about"],
  [" http://example.org ", "http://example.org/"],
  ["javascript:alert(1)", null],
  ["https://user:secret@example.org/", null],
  ["example.org", null],
  ["https://intranet/", null],
])("what is typed as %j is the address %j", (typed, url) => {
  const parsed = linkInput.safeParse({ url: typed });
  expect(parsed.success ? parsed.data.url : null).toBe(url);
});
