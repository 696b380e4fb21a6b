import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { nowMs, setClock } from "../platform/clock.ts";
import { env, forgetEnv } from "../platform/env.ts";
import { readPaper } from "./read-paper.ts";
import { papers } from "./schema.ts";

const own = () => join(env().DATA_DIR, "pages");

let putBack = () => {};

afterEach(() => {
  putBack();
  rmSync(own(), { recursive: true, force: true });
  delete process.env.SITE_NAME;
  forgetEnv();
});

function write(text: string): void {
  mkdirSync(own(), { recursive: true });
  writeFileSync(join(own(), "about.md"), text);
}

test.each(papers)("the paper %s comes with the code", async (name) => {
  const { title, html } = await readPaper(name);
  expect(title.length).toBeGreaterThan(3);
  expect(html).toContain("<p>");
  expect(html).not.toMatch(/\{\{|<h1/);
});

test("an operator's own is read instead, anew each time", async () => {
  write("# About us\r\n\r\nWe are **here**.\r\n");
  expect(await readPaper("about")).toEqual({
    title: "About us",
    html: expect.stringContaining("<strong>here</strong>"),
  });
  write("No title, only words.");
  expect(await readPaper("about")).toMatchObject({ title: "about", html: expect.stringContaining("only words") });
});

test("the site's name stands in it, whatever letters it has", async () => {
  process.env.SITE_NAME = "Cash $& News";
  forgetEnv();
  const later = nowMs() + 2000; // what was read of the settings is not fresh any more
  putBack = setClock(() => later);
  write("# About {{site}}\n\n{{site}} is {{site}}.");
  const { title, html } = await readPaper("about");
  expect(title).toBe("About Cash $& News");
  expect(html).toContain("Cash $&amp; News is Cash $&amp; News.");
});

test("a folder in a paper's place is a fault, not a missing paper", async () => {
  mkdirSync(join(own(), "about.md"), { recursive: true });
  await expect(readPaper("about")).rejects.toThrow("EISDIR");
});
