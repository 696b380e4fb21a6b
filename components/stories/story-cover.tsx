import type { Picture } from "@/lib/media/rules/picture.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";

const sizes = "(min-width: 64rem) 44rem, calc(100vw - 2rem)";

type Cover = Omit<NonNullable<StoryPage["cover"]>, "picture"> & {
  picture: Pick<Picture, "width" | "height" | "variants"> & { fallback: Pick<Picture["fallback"], "url"> };
};

/** The story's first picture: its size is known, so nothing moves when it comes. */
export function StoryCover({ cover }: { cover: Cover }) {
  const { picture, alt, caption, credit } = cover;
  return (
    <figure className="mt-6">
      <picture>
        <source
          type="image/webp"
          srcSet={picture.variants.map(({ url, width }) => `${url} ${width}w`).join(", ")}
          sizes={sizes}
        />
        <img
          src={picture.fallback.url}
          alt={alt}
          width={picture.width}
          height={picture.height}
          fetchPriority="high"
          decoding="async"
          className="h-auto w-full bg-sunken"
        />
      </picture>
      {(caption || credit) && (
        <figcaption className="pt-2 text-sm text-soft">
          {caption} {credit && <small className="text-sm">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
