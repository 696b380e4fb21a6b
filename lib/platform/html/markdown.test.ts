import { describe, expect, it } from "vitest";
import { htmlToMarkdown, markdownToHtml } from "./markdown.ts";
import { MarkupTooLarge } from "./parse-html.ts";
import { sanitise } from "./sanitise.ts";

const html = (markdown: string) => markdownToHtml(markdown).html;

describe("HTML survives the way to Markdown and back", () => {
  it.each([
    "<h2>A & B</h2><p>1. no list</p><h3># no heading</h3><p>&gt; no quote</p><p>&lt;u&gt;no tag&lt;/u&gt;</p>",
    "<p><strong>b</strong> <em>i</em> <s>x</s> <code>c`d</code> <u>u</u> H<sub>2</sub>O x<sup>2</sup> <small>s</small><br>two</p>",
    "<blockquote><p>a</p><p>b</p></blockquote><blockquote data-pull><p>Pulled <em>out</em></p><p>two</p></blockquote>",
    "<ul><li>a<ol start=4><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><ul><li>e</li></ul>",
    "<p><a href='https://e.example/a_b*c?d=e&f=g'>li*nk</a> and <a href='/own#x'>own</a></p>",
    "<table><thead><tr><th>A</th><th>B|C</th></tr></thead><tbody><tr><td>1 <strong>x</strong></td><td></td></tr></tbody></table>",
    "<figure><img src='/media/k' alt='An [alt] \"q\"'><figcaption>Cap <em>t</em>ion | <a href='https://e.example/'>link</a> <small>R. \"L\" Linden · CC BY 4.0</small></figcaption></figure>",
    "<figure><img src='/media/k' alt=''></figure><figure><img src='/media/l' alt=''><figcaption><small>Only credit</small></figcaption></figure>",
    "<figure><iframe src='https://youtu.be/dQw4w9WgXcQ' title='My [film] *x*'></iframe><figcaption>Cap <small>C</small></figcaption></figure>",
    "<iframe src='https://player.vimeo.com/video/123456'></iframe><iframe src='https://archive.org/embed/some-item_1'></iframe>",
    "<pre>code\n  ```x\n&lt;b&gt;</pre><hr><ul><li>x<pre>co\nde</pre></li></ul>",
    "<ul><li>[ ] no task</li></ul><p>note[^1]</p><p>[^1]: text</p><p>[!pull] x</p>",
  ])("%s", (input) => {
    const clean = sanitise(input, "story").html;
    expect(html(htmlToMarkdown(clean))).toBe(clean);
  });
});

describe("Markdown", () => {
  it("figures are pictures alone in a paragraph", () => {
    expect(html('![Jars](/media/k "On the wall | R. Linden | CC BY 4.0")')).toBe(
      '<figure><img src="/media/k" alt="Jars"><figcaption>On the wall <small>R. Linden · CC BY 4.0</small></figcaption></figure>',
    );
  });

  it("the address of a video alone in a paragraph is a card, within a sentence a link", () => {
    expect(html("https://youtu.be/dQw4w9WgXcQ")).toContain('<figure data-embed="youtube"');
    expect(html("See https://youtu.be/dQw4w9WgXcQ")).toContain('<p>See <a href="https://youtu.be/dQw4w9WgXcQ"');
  });

  it("HTML is shown as typed, but for a few inline tags", () => {
    expect(html("<script>alert(1)</script>\n\n<div>x</div>\n\nH<sub>2</sub>O <b>y</b>")).toBe(
      "<p>&lt;script>alert(1)&lt;/script></p><p>&lt;div>x&lt;/div></p><p>H<sub>2</sub>O &lt;b>y&lt;/b></p>",
    );
  });

  it("is sanitised like everything else", () => {
    expect(html("[x](javascript:alert(1)) ![y](https://e.example/i.png)")).toBe(
      '<p>x <a href="https://e.example/i.png" rel="nofollow ugc noopener">y</a></p>',
    );
  });

  it.each([
    ["nested quotes", ">".repeat(4000)],
    ["nested lists", "- ".repeat(20_000).concat("x")],
    ["a wall of asterisks", "*".repeat(90_000)],
    ["open brackets", "[".repeat(90_000)],
  ])("%s neither crash nor hang", (_, markdown) => expect(() => html(markdown)).not.toThrow());

  it("refuses what would take too long to read", () => {
    expect(() => html("*a ".repeat(6000))).toThrow(MarkupTooLarge);
    expect(() => html("a".repeat(100_001))).toThrow(MarkupTooLarge);
  });
});
