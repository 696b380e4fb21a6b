import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PromoBox } from "@/components/promos/promo-box.tsx";
import { markup } from "@/components/ui/markup.ts";
import { toPicture } from "@/lib/media/rules/picture.ts";
import type { ShownPromo } from "@/lib/promos/running.ts";

const variants = [
  { width: 480, height: 320, format: "webp" as const, bytes: 9, key: "abcdefgh/480.webp" },
  { width: 900, height: 600, format: "jpeg" as const, bytes: 9, key: "abcdefgh/fallback.jpg" },
];
const promo: ShownPromo = {
  ...{
    id: "0abc",
    headline: "Bread & <rolls>",
    words: "Baked at four.",
    advertiser: "Mill Road Bakery",
    alt: "A loaf",
  },
  picture: toPicture({ id: "abcdefgh", width: 900, height: 600, contentType: "image/jpeg", variants }),
};

test("it is labelled, names who pays, and its link says that it is paid for", () => {
  const html = markup(<PromoBox promo={promo} slot="story-end" />);
  expect(html).toContain('aria-label="Promoted: Mill Road Bakery"');
  expect(html).toContain(">Promoted</span>");
  expect(html).toContain('<a href="/promo/0abc/go" rel="sponsored noopener"');
  expect(html).toContain('href="/report/promo/0abc"');
  expect(html).toContain('data-promo="0abc"');
});

test("nothing of it comes from elsewhere, runs, or moves the page when it comes", () => {
  const html = markup(<PromoBox promo={promo} slot="rail" />);
  expect(html).not.toMatch(/https?:|<script|style=|on[a-z]+=/);
  expect(html).toMatch(/<img src="\/media\/abcdefgh\/480\.webp" alt="A loaf" width="360" height="240" loading="lazy"/);
});

test("still or written by React, it is the same", () => {
  const box = <PromoBox promo={{ ...promo, picture: null }} slot="story-top" className="mt-7" />;
  expect(markup(box)).toBe(renderToStaticMarkup(box));
});

test("a preview is not counted and leads nowhere", () => {
  const html = markup(<PromoBox promo={promo} slot="rail" preview />);
  expect(html).not.toMatch(/data-promo|href=/);
  expect(html).toContain("Bread &amp; &lt;rolls&gt;");
});
