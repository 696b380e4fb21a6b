import { absoluteAddress } from "../rules/addresses.ts";
import { type Enclosure, FEED_LIMITS } from "../rules/feed.ts";
import { all, attributeOf, elementsOf, firstText, type XmlElement } from "../xml/element.ts";

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** The pictures that a feed names for an item, beside those in its text, largest kinds first. */
export function readImages(item: XmlElement): string[] {
  const found = [
    ...enclosed(item)
      .filter(isPictureFile)
      .map(({ url }) => url),
    ...all(item, "media:thumbnail").map((element) => addressIn(element, "url")),
    ...all(item, "itunes:image", "googleplay:image").map((element) => addressIn(element, "href", "url")),
    ...all(item, "image", "logo").map((element) => inside(element)),
  ];
  return [...new Set(found.filter((url) => url !== null))].slice(0, FEED_LIMITS.images);
}

/** The files that go with an item, pictures too, each once. */
export function readEnclosures(item: XmlElement): Enclosure[] {
  const byAddress = new Map(enclosed(item).map(({ url, type, length }) => [url, { url, type, length }]));
  return [...byAddress.values()].slice(0, FEED_LIMITS.enclosures);
}

/** Whole numbers of bytes only; feeds write "", "0 KB" and worse. */
export function lengthOf(written: unknown): number | null {
  const text = typeof written === "number" ? String(written) : written;
  return typeof text === "string" && /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
}

/** Whether a file of an item is a picture, by what the feed says of it, else by its name. */
export function isPictureFile(file: { url: string; type: string | null; medium: string | null }): boolean {
  const { url, type, medium } = file;
  if (medium !== null) return medium === "image";
  return type?.startsWith("image/") ?? PICTURE_NAME.test(url);
}

function enclosed(item: XmlElement): (Enclosure & { medium: string | null })[] {
  const links = all(item, "link", "atom:link").filter((link) => attributeOf(link, "rel") === "enclosure");
  const files = [...all(item, "enclosure", "media:content"), ...links];
  return files.flatMap((file) => {
    const url = addressIn(file, "url", "href");
    const [type, medium] = [attributeOf(file, "type"), attributeOf(file, "medium")];
    const length = lengthOf(attributeOf(file, "length") ?? attributeOf(file, "filesize"));
    return url === null ? [] : [{ url, type, length, medium }];
  });
}

function inside(element: XmlElement): string | null {
  const written = firstText(element, "url") ?? (elementsOf(element).length === 0 ? firstOwnText(element) : null);
  return written === null ? addressIn(element, "href", "url", "rdf:resource") : absoluteAddress(written, element.base);
}

function firstOwnText({ children }: XmlElement): string | null {
  return (
    children
      .filter((child) => typeof child === "string")
      .join("")
      .trim() || null
  );
}

function addressIn(element: XmlElement, ...attributes: string[]): string | null {
  const written = attributes.map((name) => attributeOf(element, name)).find((value) => value !== null);
  return written ? absoluteAddress(written, element.base) : null;
}
