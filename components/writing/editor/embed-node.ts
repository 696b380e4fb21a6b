import { Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { EmbedView } from "@/components/writing/editor/embed-view.tsx";
import { embedFromUrl, embedLabel, embedPage, isEmbed } from "@/lib/platform/html/embeds.ts";

export type EmbedAttributes = { provider: string; id: string; label: string };

/** What the card of this address carries; null for an address that makes none. */
export function embedAttributes(address: string): EmbedAttributes | null {
  const embed = /\s/.test(address) ? null : embedFromUrl(address);
  return embed && { ...embed, label: embedLabel(embed) };
}

/** Something on another site, as a card that loads when a reader asks for it. */
export const EmbedNode = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  priority: 110,
  addAttributes() {
    return { provider: { default: "" }, id: { default: "" }, label: { default: "" } };
  },
  parseHTML() {
    return [{ tag: "figure[data-embed]", priority: 60, getAttrs: (node) => readEmbed(node) }];
  },
  renderHTML({ node }) {
    const { provider, id, label } = node.attrs as EmbedAttributes;
    const card = { "data-embed": provider, "data-embed-id": id };
    return ["figure", card, ["a", { href: embedPage({ provider, id }) }, label]];
  },
  addNodeView() {
    return ReactNodeViewRenderer(EmbedView);
  },
});

function readEmbed(figure: HTMLElement): EmbedAttributes | false {
  const embed = { provider: figure.dataset.embed ?? "", id: figure.dataset.embedId ?? "" };
  if (!isEmbed(embed)) return false;
  return { ...embed, label: figure.querySelector("a")?.textContent?.trim() || embedLabel(embed) };
}
