import { PromoBox } from "@/components/promos/promo-box.tsx";
import { housePath } from "@/lib/promos/paths.ts";
import type { PromoFile } from "@/lib/promos/queries.ts";

/** A promo as a phone and a desktop show it; in a story, on a page of its own. */
export function PromoPreview({ promo }: { promo: PromoFile }) {
  const wide = promo.slot === "rail" ? "max-w-78" : "max-w-176";
  return (
    <div className="space-y-5">
      <Framed words="On a phone" width="max-w-89.5" promo={promo} />
      <Framed words="On a desktop" width={wide} promo={promo} />
      <a href={`${housePath}/${promo.id}/preview`} className="link target">
        See it in its place, in the newest story
      </a>
    </div>
  );
}

function Framed({ words, width, promo }: { words: string; width: string; promo: PromoFile }) {
  return (
    <figure className={width}>
      <figcaption className="mb-1.5 text-sm text-soft">{words}</figcaption>
      <PromoBox promo={promo} slot={promo.slot} preview />
    </figure>
  );
}
