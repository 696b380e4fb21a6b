import { expect, test } from "vitest";
import { beginsWith } from "./standfirst.ts";

test.each([
  ["<p>The mill on the river opened again, after nine years.</p>", "The mill on the river opened…", true],
  ["<p>The <b>mill</b> &amp; the river</p><p>More.</p>", "The mill & the river", true],
  ["<h2>News</h2><p>The mill opened.</p>", "The mill opened.", false],
  ["<p>The mill opened.</p>", "After nine years the mill is open again.", false],
  ["<p>Die Mühle ist offen: heute.</p>", "Die Mühle ist offen", true],
  ["<p>Anything</p>", "", false],
  ["<p>Anything</p>", "…", false],
])("%s begins with “%s”: %s", (html, summary, expected) => {
  expect(beginsWith(html, summary)).toBe(expected);
});
