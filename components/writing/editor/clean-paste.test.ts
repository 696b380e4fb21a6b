import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cleanPaste, isOnlyPicture } from "@/components/writing/editor/clean-paste.ts";

const read = (name: string) => readFileSync(new URL(`testdata/${name}`, import.meta.url), "utf8").trim();
const noPicture = () => {
  throw new Error("no picture was expected");
};
const clean = (name: string) => cleanPaste(read(name), noPicture).replace(/ dir="ltr"/g, "");

test.each(["word", "google-docs"])("what was copied from %s keeps its structure and nothing else", (source) => {
  expect(clean(`${source}.txt`)).toBe(read(`${source}-clean.txt`));
});

test("what was copied from LibreOffice keeps weight, link and table", () => {
  const html = clean("libreoffice.txt");
  expect(html).toContain("A line with <strong>weight</strong>");
  expect(html).toMatch(/<a href="https:\/\/example\.org\/minutes"[^>]*>(?:<u>)?link(?:<\/u>)?<\/a>/);
  expect(html).toMatch(/<table>.*Route.*Cut.*<\/table>/s);
  expect(html).not.toMatch(/font|style|class|width/);
});

test("of a web page, scripts and styles go, its picture becomes a link", () => {
  const html = clean("web-page.txt");
  expect(html).toContain("<h2>A headline</h2>");
  expect(html).toContain("Words <strong>of weight</strong>");
  expect(html).toMatch(/<a href="https:\/\/elsewhere\.example\/photo\.jpg"[^>]*>A photo<\/a>/);
  expect(html).not.toMatch(/script|alert|onclick|class|style|<img/);
});

test("pictures inside the HTML are handed over and stand in their place", () => {
  const taken: string[] = [];
  const html = cleanPaste(
    `<p>Before</p><img alt="A map" src='data:image/png;base64,iVBORw0KGgo='><p>After</p>`,
    (data) => {
      taken.push(data);
      return `/media/upload/${taken.length}`;
    },
  );
  expect(taken).toEqual(["data:image/png;base64,iVBORw0KGgo="]);
  expect(html).toBe(`<p>Before</p><figure><img src="/media/upload/1" alt="A map"></figure><p>After</p>`);
});

test.each([
  [`<meta charset='utf-8'><img src="https://elsewhere.example/x.png" alt="x"/>`, true],
  [`<html><body><!--StartFragment--><img src="x.png"/><!--EndFragment--></body></html>`, true],
  [`<p>Words</p><img src="x.png">`, false],
  [`<img src="a.png"><img src="b.png">`, false],
  ["<p>Words</p>", false],
])("%s is only a picture: %s", (html, only) => {
  expect(isOnlyPicture(html)).toBe(only);
});
