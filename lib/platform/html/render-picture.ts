import type { Element, Properties } from "hast";
import { element } from "./inline.ts";

export interface PictureVariant {
  width: number;
  url: string;
}

/** A stored picture: its size and the files made of it. Files that end in `.webp` are offered first. */
export interface StoryPicture {
  width: number;
  height: number;
  variants: readonly PictureVariant[];
}

interface Drawing {
  isEager: boolean;
  sizes: string;
}

/** Draws an `<img>` with its size, so that nothing jumps, and the widths that the browser may choose from. */
export function drawPicture(img: Element, picture: StoryPicture | undefined, drawing: Drawing): Element {
  const webp = picture?.variants.filter(isWebp) ?? [];
  const others = picture?.variants.filter((variant) => !isWebp(variant)) ?? [];
  const src = largest(others)?.url ?? largest(webp)?.url ?? img.properties.src;
  const choices = others.length > 0 ? others : webp;
  const properties: Properties = {
    ...img.properties,
    ...(src === undefined ? {} : { src }),
    ...(choices.length > 1 ? { srcSet: srcSet(choices), sizes: drawing.sizes } : {}),
    ...(picture ? { width: picture.width, height: picture.height } : {}),
    ...(drawing.isEager ? { loading: "eager", fetchPriority: "high" } : { loading: "lazy" }),
    decoding: "async",
  };
  const drawn = element("img", properties, []);
  if (webp.length === 0 || others.length === 0) return drawn;
  const source = element("source", { type: "image/webp", srcSet: srcSet(webp), sizes: drawing.sizes }, []);
  return element("picture", {}, [source, drawn]);
}

function isWebp(variant: PictureVariant): boolean {
  return variant.url.endsWith(".webp");
}

function largest(variants: readonly PictureVariant[]): PictureVariant | undefined {
  return variants.reduce<PictureVariant | undefined>(
    (best, one) => (best && best.width >= one.width ? best : one),
    undefined,
  );
}

function srcSet(variants: readonly PictureVariant[]): string {
  const byWidth = [...variants].sort((one, other) => one.width - other.width);
  return byWidth.map((variant) => `${variant.url} ${variant.width}w`).join(", ");
}
