import type { FeedCover } from "./feed.ts";

/** The narrowest picture that stands above a story, in pixels: a narrower one would be a blur. */
export const narrowestCover = 200;

// A picture of unknown width goes before what is called small, and after what is called large.
const usualWidth = 640;

/** A picture that a feed names, and how wide it says that it is. */
export type NamedPicture = FeedCover & { width: number | null };

/** The widest of these pictures that is one to stand above a story: no icon, and no portrait of whoever wrote it. */
export function chooseCover(named: readonly NamedPicture[]): FeedCover | null {
  const [chosen] = named
    .filter(({ url, width }) => (width ?? usualWidth) >= narrowestCover && !isPortrait(url))
    .sort((a, b) => (b.width ?? usualWidth) - (a.width ?? usualWidth));
  return chosen ? { url: chosen.url, alt: chosen.alt, credit: chosen.credit } : null;
}

/** Whether two addresses lead to one picture, be it in another size. */
export function isSamePicture(one: string, other: string): boolean {
  return pictureOf(one) === pictureOf(other);
}

// WordPress.com names the portrait of each item's writer among its pictures.
function isPortrait(url: string): boolean {
  return /(?:^|\.)gravatar\.com$/.test(URL.parse(url)?.hostname ?? "");
}

const sizes = /^(?:w|h|width|height|resize|fit|crop|quality|q|dpr|ssl|strip|auto|size|zoom)$/i;

function pictureOf(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const query = [...url.searchParams].filter(([name]) => !sizes.test(name)).map(([name, value]) => `${name}=${value}`);
  return `${placeOf(url)}?${query.sort().join("&")}`;
}

// "bridge-300x200.jpg" and "bridge-scaled.jpg" of WordPress, "/s1600/" and "/w640-h480/" of Blogger, i0.wp.com before another host.
function placeOf({ hostname, port, pathname }: URL): string {
  const direct = /^i\d\.wp\.com$/.test(hostname) ? pathname.slice(1) : `${hostname}${port && `:${port}`}${pathname}`;
  return direct
    .replace(/^www\./, "")
    .replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, "")
    .replace(/\/(?:s\d+|w\d+-h\d+)(?:-[a-z\d-]+)?(?=\/[^/]+$)/, "");
}
