import { classNames } from "@/components/ui/class-names.ts";
import { pictureSrc } from "@/lib/media/rules/picture.ts";
import { reportPath } from "@/lib/moderation/paths.ts";
import { goPath } from "@/lib/promos/paths.ts";
import type { Slot } from "@/lib/promos/rules/slots.ts";
import type { ShownPromo } from "@/lib/promos/running.ts";

type Props = { promo: ShownPromo; slot: Slot; className?: string; preview?: boolean };

/**
 * A labelled advertisement: plain tags, no script, nothing of anybody else's. Its look follows from the room it has, so a
 * preview shows it as a phone does. `preview`: nothing of it is counted, it leads nowhere, and
 * two of it may stand on a page.
 */
export function PromoBox({ promo, slot, className, preview = false }: Props) {
  const { id, advertiser } = promo;
  return (
    <section
      aria-label={preview ? undefined : `Promoted: ${advertiser}`}
      data-print="hide"
      data-promo={preview ? undefined : id}
      className={classNames("@container border-y border-rule bg-raised px-4 pt-2.5 pb-4", className)}
    >
      <div className="mb-2 flex items-baseline justify-between gap-4 text-xs text-soft">
        <p className="wrap-anywhere">
          <span className="font-semibold tracking-wide uppercase">Promoted</span> · <bdi>{advertiser}</bdi>
        </p>
        {!preview && (
          <a
            href={reportPath({ kind: "promo", id })}
            rel="nofollow"
            aria-label="Report this promo"
            className="quiet-link target"
          >
            Report
          </a>
        )}
      </div>
      <div className={slot === "rail" ? "space-y-3" : beside}>
        <PromoPicture promo={promo} slot={slot} />
        <div className="min-w-0">
          <p dir="auto" className="headline text-lg leading-tight wrap-anywhere">
            {preview ? (
              promo.headline
            ) : (
              <a href={goPath(id)} rel="sponsored noopener" className="quiet-link">
                {promo.headline}
              </a>
            )}
          </p>
          {promo.words && (
            <p dir="auto" className="mt-1.5 text-sm text-soft wrap-anywhere">
              {promo.words}
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

// A small picture before the words; with more room, a larger one.
const beside = "flex items-start gap-4 [&_img]:w-24 @min-[30rem]:[&_img]:w-44";

function PromoPicture({ promo: { picture, alt }, slot }: Pick<Props, "promo" | "slot">) {
  if (!picture) return null;
  return (
    // biome-ignore lint/performance/noImgElement: the store has made every width already
    <img
      src={pictureSrc(picture, slot === "rail" ? 700 : 400)}
      alt={alt}
      width={360}
      height={240}
      loading="lazy"
      decoding="async"
      className={classNames("aspect-3/2 h-auto bg-sunken object-cover", slot === "rail" ? "w-full" : "flex-none")}
    />
  );
}
