import { Prose } from "@/components/ui/prose.tsx";

const story = `
<p>On the second Monday of October my neighbour knocked and asked whether our tea had gone grey. It <em>had</em>, and <strong>nobody</strong> had <a href="https://example.org/readings">told us</a> why: the Šumava kettle too.</p>
<h2 id="SCHEME-jars">Forty-two mornings, eleven jars</h2>
<figure><img src="/icon-512.png" alt="A drawn mark" width="512" height="160" loading="lazy"><figcaption>Sampling at number 14, first week. <small>R. Linden · CC BY 4.0</small></figcaption></figure>
<blockquote data-pull><p>“We did not want to be believed. We wanted to be checked.”</p></blockquote>
<ul><li>colour, smell and taste on the same card</li><li>the jar on the chapel wall</li></ul>
<div class="table-scroll" role="region" tabindex="0" aria-label="Table, SCHEME"><table><thead><tr><th scope="col">Week</th><th scope="col">Iron, µg</th><th scope="col">Households</th></tr></thead><tbody><tr><td>1</td><td>204</td><td>9</td></tr><tr><td>2</td><td>1,310</td><td>11</td></tr></tbody></table></div>
<blockquote><p>Column F rises on the day the pipe was connected.</p></blockquote>
<pre tabindex="0" role="region" aria-label="Code, SCHEME"><code>grep -c "grey" diary/*.card</code></pre>
<hr>
<h3>The film</h3>
<figure class="embed-card" data-embed="youtube"><a href="https://www.youtube.com/watch?v=x">Watch on YouTube: the tap, filmed for a week</a></figure>
<p dir="rtl" lang="ar">الماء في شارع ميل له طعم الحديد منذ مدّ الأنبوب الجديد.</p>`;

/** The text of a story with everything that may stand in one. */
export function StorySamples({ scheme }: { scheme: string }) {
  return (
    <>
      <Prose html={story.replaceAll("SCHEME", scheme)} />
      <Prose
        look="plain"
        html="<p>I am at number 9.<br>Card 31 onwards the smell is gone.</p><blockquote><p>Was the valve changed?</p></blockquote>"
      />
    </>
  );
}
