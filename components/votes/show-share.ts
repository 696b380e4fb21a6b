import { isInside, meterParts } from "@/components/ui/meter-parts.ts";
import type { Numbers } from "@/components/views/send.ts";
import { write } from "@/components/views/show-numbers.ts";
import { type ShareLook, shareWords } from "@/components/votes/share-words.ts";
import type { VoteTally } from "@/lib/votes/rules.ts";

/** Shows what readers think wherever the page says it. */
export function showShare({ fact, fiction, unsure }: Partial<Numbers>): void {
  if (fact === undefined || fiction === undefined || unsure === undefined) return;
  const tally = { fact, fiction, unsure };
  for (const place of document.querySelectorAll<HTMLElement>("[data-live-share]")) say(place, tally);
  for (const meter of document.querySelectorAll("[data-live-meter]")) draw(meter, tally);
}

function say(place: HTMLElement, tally: VoteTally): void {
  const { percent, words } = shareWords(tally, place.dataset.liveShare as ShareLook);
  const [number, sentence] = [place.querySelector("b"), place.querySelector("span")];
  if (!number || !sentence) return;
  number.hidden = percent === null;
  if (percent !== null) write(number, percent);
  write(sentence, words);
}

function draw(meter: Element, tally: VoteTally): void {
  const { label, parts, cuts } = meterParts(tally);
  meter.setAttribute("aria-label", label);
  for (const [name, { x, width }] of Object.entries(parts)) {
    const part = meter.querySelector(`[data-part="${name}"]`);
    part?.setAttribute("x", `${x}%`);
    part?.setAttribute("width", `${width}%`);
  }
  for (const [n, cut] of meter.querySelectorAll('[data-part="cut"]').entries()) {
    const at = cuts[n] ?? 0;
    cut.setAttribute("x", `${at}%`);
    cut.setAttribute("width", isInside(at) ? "2" : "0");
  }
}
