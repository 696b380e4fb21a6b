import fc from "fast-check";
import { expect, it } from "vitest";
import { htmlToMarkdown, markdownToHtml } from "./markdown.ts";
import type { Profile } from "./profiles.ts";
import { sanitise } from "./sanitise.ts";

const TAGS = (
  "p div span b i a h1 h6 blockquote ul ol li table tr td th thead caption figure figcaption img br hr pre code small " +
  "svg math mtext mglyph foreignObject annotation-xml style script template noscript textarea select dl dt iframe form xmp"
).split(" ");
const ATTRIBUTES = [
  ...["", " href=/a", " href='https://e.example/?a&b'", " src=/media/x", " src=https://e.example/i alt='x\u202Ey'"],
  ...[
    " dir=rtl",
    " lang=fr",
    " data-pull",
    " data-embed=youtube data-embed-id=dQw4w9WgXcQ",
    " src=//youtu.be/dQw4w9WgXcQ",
  ],
  ...[" style='font-weight:bold'", " style='mso-list:l0 level2'", " colspan=3", " hidden"],
];
const TEXTS = [
  "a",
  " ",
  "\n",
  "&nbsp;",
  "\u200b",
  "\u202E",
  "\u202C",
  "\u2067x",
  "\u2069",
  "<!--",
  "-->",
  "&lt;b>",
  "\0",
  "&#13;",
];
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
      .map(([tag, rest]) => `<${tag}${rest}>`),
  },
  { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
  { weight: 4, arbitrary: fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 4 })) },
);
const soup = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));
const profiles: Profile[] = ["story", "comment", "caption"];

it.each(profiles)("a second run changes nothing (%s)", (profile) => {
  fc.assert(
    fc.property(soup, (html) => {
      const once = sanitise(html, profile);
      expect(sanitise(once.html, profile)).toEqual(once);
    }),
    { numRuns: 800 },
  );
});

it("Markdown is stable after the first way there and back", () => {
  const thereAndBack = (html: string) => markdownToHtml(htmlToMarkdown(html)).html;
  fc.assert(
    fc.property(soup, (html) => {
      const once = thereAndBack(sanitise(html, "story").html);
      expect(thereAndBack(once)).toBe(once);
    }),
    { numRuns: 300 },
  );
});
