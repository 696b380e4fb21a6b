import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { xmlText } from "./xml.ts";

const parser = new XMLParser({
  trimValues: false,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  htmlEntities: true,
});

test.each([
  ["<b> & \"quoted\" 'so'", "&lt;b&gt; &amp; &quot;quoted&quot; &#39;so&#39;"],
  ["a ]]> b", "a ]]&gt; b"],
  ["\u0000\u0008\u000b\u001b[31m\u007f\u0085red", "[31mred"],
  ["a\tb\r\nc", "a\tb\r\nc"],
  ["half \ud83c an emoji", "half \ufffd an emoji"],
  ["\ufffe\uffff\ufdd0", ""],
  ["whole 🌊 مرحبا \u202eabc", "whole 🌊 مرحبا \u202eabc"],
])("%j is written as %j", (text, written) => {
  expect(xmlText(text)).toBe(written);
});

test("whatever the text, the document is well-formed and gives it back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const document = `<?xml version="1.0"?><a b="${xmlText(text)}">x${xmlText(text)}</a>`;
      expect(XMLValidator.validate(document)).toBe(true);
      const kept = text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufdd0-\ufdef\ufffe\uffff]/gu, "");
      const { a } = parser.parse(document);
      expect(typeof a === "string" ? a : a["#text"]).toBe(`x${kept.replace(/\r\n?/g, "\n")}`);
    }),
  );
});
