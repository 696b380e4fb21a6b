import type { StoredVariant } from "../schema.ts";
import { canonicalSrc } from "./address.ts";

/** A picture as pages draw it. */
export interface Picture {
  id: string;
  src: string;
  width: number;
  height: number;
  /** JPEG or PNG, for readers, feeds and cards that cannot show WebP. */
  fallback: { url: string; width: number; height: number; contentType: string };
  /** WebP, narrowest first. */
  variants: { width: number; url: string }[];
}

type Row = { id: string; width: number; height: number; contentType: string; variants: readonly StoredVariant[] };

/** Works out the addresses of a stored picture. */
export function toPicture({ id, width, height, contentType, variants }: Row): Picture {
  const fallback = variants.find((variant) => variant.format !== "webp");
  return {
    id,
    src: canonicalSrc(id),
    width,
    height,
    fallback: {
      url: fallback ? variantUrl(fallback) : canonicalSrc(id),
      width: fallback?.width ?? width,
      height: fallback?.height ?? height,
      contentType,
    },
    variants: variants
      .filter((variant) => variant.format === "webp")
      .sort((a, b) => a.width - b.width)
      .map((variant) => ({ width: variant.width, url: variantUrl(variant) })),
  };
}

/** The picture as a story's rendering takes it: all its files, WebP and fallback alike. */
export function toStoryPicture({
  width,
  height,
  variants,
  fallback,
}: Picture): Pick<Picture, "width" | "height" | "variants"> {
  return { width, height, variants: [...variants, { width: fallback.width, url: fallback.url }] };
}

/** The address of the narrowest variant that is at least `wanted` pixels wide, or of the widest there is. */
export function pictureSrc({ src, variants }: Pick<Picture, "src" | "variants">, wanted: number): string {
  return (variants.find(({ width }) => width >= wanted) ?? variants.at(-1))?.url ?? src;
}

/** The address of an avatar; every avatar has both sizes, so nothing is looked up. */
export function avatarSrc(id: string, side: 96 | 256 = 96): string {
  return `${canonicalSrc(id)}/${side}.webp`;
}

function variantUrl({ key }: StoredVariant): string {
  return `/media/${key}`;
}
