import { expect, test } from "vitest";
import { portableHtml } from "./portable.ts";

const site = "https://news.example";
const bare = { site, pictures: new Map() };

test("every address is absolute", () => {
  const html = '<p><a href="/stories/a-1#comments">There</a> <a href="https://x.example/?a=1&amp;b=2">x</a></p>';
  expect(portableHtml(html, bare)).toBe(html.replace('"/', '"https://news.example/'));
});

test("a picture is one file that any reader knows, with its size, its caption and its credit", () => {
  const pictures = new Map([
    [
      "/media/abc12345",
      {
        width: 2400,
        height: 1600,
        variants: [
          { width: 480, url: "/media/abc12345/480.webp" },
          { width: 1200, url: "/media/abc12345/fallback.jpg" },
        ],
      },
    ],
  ]);
  const html =
    '<figure><img src="/media/abc12345" alt="A bridge"><figcaption>The bridge <small>Photo: Rosa</small></figcaption></figure>';
  expect(portableHtml(html, { site, pictures })).toBe(
    '<figure><img src="https://news.example/media/abc12345/fallback.jpg" alt="A bridge" width="1200" height="800">' +
      "<figcaption>The bridge <small>Photo: Rosa</small></figcaption></figure>",
  );
  expect(portableHtml(html, bare)).toContain('src="https://news.example/media/abc12345"');
});

test("what plays elsewhere is a link, and says what its caption said", () => {
  const card =
    '<figure data-embed="youtube" data-embed-id="dQw4w9WgXcQ"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a>';
  const link = '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Watch on YouTube</a></p>';
  expect(portableHtml(`${card}</figure>`, bare)).toBe(link);
  expect(portableHtml(`${card}<figcaption>The flood</figcaption></figure>`, bare)).toBe(
    `<div>${link}<p>The flood</p></div>`,
  );
});

test("marks of our own pages are left out, and nothing else", () => {
  expect(portableHtml('<blockquote data-pull=""><p>So it was.</p></blockquote><p dir="rtl">שלום</p>', bare)).toBe(
    '<blockquote><p>So it was.</p></blockquote><p dir="rtl">שלום</p>',
  );
});
