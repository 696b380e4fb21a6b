import { expect, test } from "vitest";
import { sealPage } from "./content-security-policy.ts";
import { lightPage } from "./light-page.ts";

const first = "/_next/static/first-script/abc.js";
const own = (attributes: string, code = "") => `<script ${attributes} nonce="n1">${code}</script>`;
const page = (scripts: string) => `<html><head><title>T</title></head><body><p>Words</p>${scripts}</body></html>`;

test("what Next wrote waits, and the first script stands in its place", () => {
  const chunk = own('src="/_next/static/chunks/a.js" async=""');
  const data = own('id="_R_"', '(globalThis["TURBOPACK"]=[])') + own("", "self.__next_f.push([1])");
  const light = lightPage(page(chunk + data), "n1", first);
  expect(light).toContain(`<script src="${first}" defer=""></script></head>`);
  expect(light.match(/<script type="text\/held"/g)).toHaveLength(3);
  expect(light).toContain(
    '<script type="text/held" data-held-src="/_next/static/chunks/a.js" data-held-async="" nonce="n1">',
  );
  expect(light).toContain("self.__next_f.push([1])</script>");
});

test("the policy names held scripts that stand in the page, and none that is in a file", () => {
  const { policy } = sealPage(
    lightPage(page(own('src="/a.js" async=""') + own("", "self.__next_f.push([1])")), "n1", first),
    "n1",
  );
  expect(policy.match(/'sha256-/g)).toHaveLength(1);
});

test("held scripts are not loaded ahead; styles and fonts are", () => {
  const links = '<link rel="preload" as="script" href="/a.js"/><link rel="preload" as="font" href="/a.woff2"/>';
  const light = lightPage(page(links + own('src="/a.js"')), "n1", first);
  expect(light).not.toContain('as="script"');
  expect(light).toContain('as="font"');
});

test("scripts that are not Next's are left as they are: held, ours would run them", () => {
  const foreign = '<script src="/media/x.js"></script><script nonce="guess">stolen()</script>';
  const linked = '<script type="application/ld+json">{"a":1}</script>';
  const light = lightPage(page(foreign + linked + own('src="/a.js"')), "n1", first);
  expect(light).toContain(foreign + linked);
});

test.each([
  ["it has a script that must run as the page is read", page(own("", "$RC('a','b')") + own('src="/a.js"')), first],
  ["it has no scripts", page(""), first],
  ["it is no whole document", own('src="/a.js"'), first],
  ["no first script was built", page(own('src="/a.js"')), null],
])("a page stays whole where %s", (_, html, script) => {
  expect(lightPage(html, "n1", script)).toBe(html);
});
