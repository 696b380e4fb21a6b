import { oneLine } from "../text/clean.ts";
import { webAddress } from "./links.ts";
import { attribute, type HtmlElement } from "./parse-html.ts";

const OWN_PICTURE = /^\/media\/[a-z0-9][a-z0-9/._-]{0,199}$/;
const LONGEST_ALT = 1000;
/** Pages that load pictures late keep the true address in one of these. */
const SOURCES = ["src", "data-src", "data-lazy-src", "data-original", "data-orig-file"];

/** The default rule for pictures: only those in our own store, at `/media/…`. */
export function ownPicture(src: string): string | null {
  return OWN_PICTURE.test(src) && !src.includes("..") && !src.includes("//") ? src : null;
}

/** The addresses an `<img>` may mean, best first; remote ones are made absolute. */
export function pictureSources(node: HtmlElement, base: string | undefined): string[] {
  return SOURCES.map((name) => attribute(node, name).trim()).flatMap((src) => {
    if (src === "" || /^data:/i.test(src)) return [];
    if (/^\/media\/|^picture:/.test(src)) return [src];
    const remote = webAddress(src.startsWith("//") ? `https:${src}` : src, base);
    return remote === null ? [] : [remote];
  });
}

/** A picture's alternative text, "" when it has none. */
export function altText(node: HtmlElement): string {
  return oneLine(attribute(node, "alt"), LONGEST_ALT);
}

/** Width and height as given, where both are believable. */
export function pictureSize(node: HtmlElement): { width?: string; height?: string } {
  const [width, height] = [attribute(node, "width"), attribute(node, "height")];
  return [width, height].every((size) => /^[1-9]\d{0,4}$/.test(size)) ? { width, height } : {};
}

/** Says whether an image or frame is too small to be seen: it counts readers, which we do not let others do. */
export function isTracker(node: HtmlElement): boolean {
  return ["width", "height"].some((side) => /^[01](?:px)?$/.test(attribute(node, side).trim()));
}
