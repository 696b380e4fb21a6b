import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { Embed } from "./embeds.ts";

/** A picture that the text shows. */
export interface FoundImage {
  src: string;
  alt: string;
}

/** What a clean text shows and where it leads, in the order of the text. */
export interface Found {
  images: FoundImage[];
  links: string[];
  embeds: Embed[];
}

/** Lists a clean tree's pictures, links (those of cards too) and embeds. */
export function foundIn(tree: Root): Found {
  const found: Found = { images: [], links: [], embeds: [] };
  visit(tree, "element", ({ tagName, properties }) => {
    const { src, alt, href, dataEmbed, dataEmbedId } = properties;
    if (tagName === "img") found.images.push({ src: String(src), alt: String(alt ?? "") });
    if (tagName === "a") found.links.push(String(href));
    if (dataEmbed !== undefined) found.embeds.push({ provider: String(dataEmbed), id: String(dataEmbedId) });
  });
  return found;
}
