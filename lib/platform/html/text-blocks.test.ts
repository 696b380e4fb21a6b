import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";

test.each([
  ["<p>One <strong>bold</strong> word.<br>Next line.</p>", [["paragraph", "One bold word. Next line."]]],
  [
    "<h2>Head</h2><p>Text</p>",
    [
      ["heading", "Head"],
      ["paragraph", "Text"],
    ],
  ],
  [
    "<blockquote><p>Said</p><p>more</p></blockquote>",
    [
      ["quote", "Said"],
      ["quote", "more"],
    ],
  ],
  [
    "<ul><li>one</li><li><p>two</p><ol><li>deep</li></ol></li></ul>",
    [
      ["item", "one"],
      ["item", "two"],
      ["item", "deep"],
    ],
  ],
  ['<p>See <a href="https://a.example/x">this</a>.</p>', [["paragraph", "See this ⟨https://a.example/x⟩."]]],
  [
    "<table><caption>Prices</caption><thead><tr><th>Coat</th><th>Price</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>",
    [
      ["heading", "Prices"],
      ["row", "Coat | Price"],
      ["row", "1 |"],
    ],
  ],
  [
    '<figure><img src="/media/abc" alt="A bridge"><figcaption>At dawn <small>R. L.</small></figcaption></figure>',
    [["picture", "⟨/media/abc⟩ A bridge At dawn R. L."]],
  ],
  [
    '<figure data-embed="youtube" data-embed-id="x1"><a href="https://www.youtube.com/watch?v=x1">The film</a></figure>',
    [["video", "The film ⟨https://www.youtube.com/watch?v=x1⟩ ⟨youtube:x1⟩"]],
  ],
  [
    "<pre><code>a\n  b</code></pre><hr>",
    [
      ["code", "a\n  b"],
      ["line", "* * *"],
    ],
  ],
  ["<p>1 &lt; 2 &amp; &lt;script&gt;</p>", [["paragraph", "1 < 2 & <script>"]]],
  ["", []],
])("%s", (html, blocks) => {
  expect(textBlocks(html).map(({ kind, text }) => [kind, text])).toEqual(blocks);
});
