import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { SKIP, visit } from "unist-util-visit";
import { element } from "./inline.ts";
import type { StoryPicture } from "./render-picture.ts";
import { serialise } from "./serialise.ts";

/** What a text needs to stand on its own, away from its page. */
export interface PortableOptions {
  /** The site's address, against which ours are resolved. */
  site: string;
  /** Pictures by the `src` that the text uses. */
  pictures: ReadonlyMap<string, StoryPicture>;
}

/**
 * Stored, sanitised HTML as other programs show it: every address absolute, pictures as one file that any reader knows, what
 * plays on another site as a link to it, and no attribute that only our own pages understand.
 */
export function portableHtml(html: string, options: PortableOptions): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "a") resolve(node, "href", options.site);
    if (node.tagName === "img") carryPicture(node, options);
    if (node.tagName === "blockquote") delete node.properties.dataPull;
    if (node.properties.dataEmbed === undefined || !parent || index === undefined) return undefined;
    parent.children[index] = asLink(node);
    return SKIP;
  });
  return serialise(tree as Root);
}

function carryPicture(img: Element, { site, pictures }: PortableOptions): void {
  const picture = pictures.get(String(img.properties.src));
  const file = picture?.variants.findLast(({ url }) => !url.endsWith(".webp"));
  if (picture && file) {
    const height = Math.max(1, Math.round((file.width * picture.height) / picture.width));
    Object.assign(img.properties, { src: file.url, width: file.width, height });
  }
  resolve(img, "src", site);
}

// Its caption, where it has one, stays below as a text.
function asLink({ children }: Element): Element {
  const caption = children.filter(isCaption).flatMap(({ children: words }) => words);
  const link = element(
    "p",
    {},
    children.filter((child) => !isCaption(child)),
  );
  return caption.length === 0 ? link : element("div", {}, [link, element("p", {}, caption)]);
}

function isCaption(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "figcaption";
}

function resolve({ properties }: Element, name: "href" | "src", site: string): void {
  const address = properties[name];
  const url = typeof address === "string" ? URL.parse(address, site) : null;
  if (url) properties[name] = url.href;
}
