import { describe, expect, it } from "vitest";
import { renderStory } from "./render-story.ts";

const pictures = new Map([
  [
    "/media/k",
    {
      width: 1600,
      height: 900,
      variants: [
        { width: 800, url: "/media/k/800.webp" },
        { width: 480, url: "/media/k/480.webp" },
        { width: 1200, url: "/media/k/1200.jpg" },
      ],
    },
  ],
]);
const render = (html: string, options = {}) => renderStory(html, { pictures, sizes: "50vw", ...options });

describe("headings", () => {
  it("get ids of their own, and a list of contents", () => {
    const { html, contents } = render(
      "<h2>The Well: again</h2><h3>Été &amp; <em>eau</em></h3><h2>The well again</h2><h2>水</h2><h2>?!</h2>",
    );
    expect(contents).toEqual([
      { id: "s-the-well-again", text: "The Well: again", level: 2 },
      { id: "s-ete-eau", text: "Été & eau", level: 3 },
      { id: "s-the-well-again-2", text: "The well again", level: 2 },
      { id: "s-水", text: "水", level: 2 },
      { id: "s-part", text: "?!", level: 2 },
    ]);
    expect(html).toContain('<h3 id="s-ete-eau">Été &amp; <em>eau</em></h3>');
  });
});

describe("pictures", () => {
  it("offer WebP in all widths and a fallback, with their size", () => {
    expect(render('<figure><img src="/media/k" alt="A"></figure>').html).toBe(
      '<figure><picture><source type="image/webp" srcset="/media/k/480.webp 480w, /media/k/800.webp 800w" sizes="50vw">' +
        '<img src="/media/k/1200.jpg" alt="A" width="1600" height="900" loading="lazy" decoding="async"></picture></figure>',
    );
  });

  it("load late, but for the first when it is near the top", () => {
    const { html } = render('<img src="/media/k" alt=""><img src="/media/gone" alt="B" width="4" height="3">', {
      eagerFirst: true,
    });
    expect(html.match(/loading="\w+"/g)).toEqual(['loading="eager"', 'loading="lazy"']);
    expect(html).toContain('fetchpriority="high"');
    expect(html).toContain('<img src="/media/gone" alt="B" width="4" height="3" loading="lazy" decoding="async">');
  });
});

it("tables scroll in a box that the keyboard reaches", () => {
  const table =
    "<table><caption>Iron</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>";
  const { html } = render(`${table}<table><tbody><tr><td>2</td></tr></tbody></table>`);
  expect(html).toContain('<div class="table-scroll" role="region" tabindex="0" aria-label="Iron"><table>');
  expect(html).toContain('aria-label="Table"');
  expect(html).toContain('<th scope="col">A</th>');
});

it("pictures in tables are drawn too", () => {
  const { html } = render(
    '<table><tbody><tr><td><figure><img src="/media/k" alt=""></figure></td></tr></tbody></table>',
  );
  expect(html).toContain("<picture>");
});

it("cards carry the address of their player and stay links", () => {
  const card =
    '<figure data-embed="vimeo" data-embed-id="123456"><a href="https://vimeo.com/123456">Watch on Vimeo</a></figure>';
  expect(render(card).html).toBe(
    '<figure class="embed-card" data-embed="vimeo" data-embed-id="123456" ' +
      'data-embed-src="https://player.vimeo.com/video/123456?dnt=1"><a href="https://vimeo.com/123456">Watch on Vimeo</a></figure>',
  );
});
