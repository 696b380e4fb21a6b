import { excerpt } from "../../platform/html/plain-text.ts";
import { fits } from "../../stories/rules/fields.ts";
import { absoluteAddress } from "../rules/addresses.ts";
import { chooseCover, type NamedPicture } from "../rules/cover.ts";
import type { FeedCover } from "../rules/feed.ts";
import { all, attributeOf, firstText, textOf, type XmlElement } from "../xml/element.ts";
import { isPictureFile } from "./media.ts";
import { titleOf } from "./title.ts";

/** The picture that an item of a feed names beside its text, with the words that go with it; null where it names none. */
export function readCover(item: XmlElement): FeedCover | null {
  return chooseCover(holdersIn(item).flatMap((holder) => picturesIn(holder, item)));
}

/** The item, and what holds pictures in it: a group holds them together, a video its thumbnail. */
function holdersIn(item: XmlElement): XmlElement[] {
  const outer = [item, ...all(item, "media:group")];
  return [...outer, ...outer.flatMap((holder) => all(holder, "media:content"))];
}

function picturesIn(holder: XmlElement, item: XmlElement): NamedPicture[] {
  const links = all(holder, "link", "atom:link").filter((link) => attributeOf(link, "rel") === "enclosure");
  const files = [...all(holder, "media:content", "enclosure"), ...links].filter(isPicture);
  const others = all(holder, "media:thumbnail", "itunes:image", "googleplay:image", "image");
  return [...files, ...others].flatMap((element) => pictureIn(element, [element, holder, item]));
}

function isPicture(file: XmlElement): boolean {
  const [type, medium] = [attributeOf(file, "type"), attributeOf(file, "medium")];
  return isPictureFile({ url: addressOf(file) ?? "", type, medium });
}

function pictureIn(element: XmlElement, around: readonly XmlElement[]): NamedPicture[] {
  const url = addressOf(element);
  if (url === null) return [];
  const width = Number(attributeOf(element, "width") ?? Number.NaN);
  const credit = around.flatMap((place) => all(place, "media:credit")).map(titleOf);
  return [{ url, width: width > 0 ? width : null, alt: wordsOf(around), credit: joined(credit) }];
}

function addressOf(element: XmlElement): string | null {
  const written = ["url", "href"].map((name) => attributeOf(element, name)).find((value) => value !== null);
  const text = written ?? firstText(element, "url") ?? (element.children.length > 0 ? textOf(element) : "");
  return absoluteAddress(text, element.base);
}

/** What describes the picture. A description that is longer than one of a picture is the item's own. */
function wordsOf(around: readonly XmlElement[]): string {
  const words = around
    .flatMap((place) => [...all(place, "media:description"), ...all(place, "media:title")])
    .map(titleOf);
  return excerpt(words.find((text) => text !== "" && text.length < fits.alt) ?? "", fits.alt);
}

function joined(names: readonly string[]): string {
  return excerpt([...new Set(names.filter((name) => name !== ""))].join(", "), fits.credit);
}
