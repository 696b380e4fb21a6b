import { Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { readCaption, writeCaption } from "@/components/writing/editor/caption.ts";
import { FigureView } from "@/components/writing/editor/figure-view.tsx";

/** A picture with what is said about it. While it is uploaded it has a key instead of a `src`, and is not stored. */
export type FigureAttributes = {
  src: string;
  alt: string;
  width: string | null;
  height: string | null;
  text: string;
  credit: string;
  html: string;
  upload: string | null;
};

const uploading = "/media/upload/";

/** The address that stands for a picture on its way, in HTML that is about to be put into the editor. */
export function uploadSrc(key: string): string {
  return uploading + key;
}

export const FigureNode = Node.create({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes() {
    const blank = { default: "" };
    const none = { default: null };
    return { src: blank, alt: blank, width: none, height: none, text: blank, credit: blank, html: blank, upload: none };
  },
  parseHTML() {
    return [
      { tag: "figure:not([data-embed])", getAttrs: (node) => readFigure(node) },
      { tag: "img[src]", getAttrs: (node) => readImage(node, null) },
    ];
  },
  renderHTML({ node }) {
    return { dom: drawFigure(node.attrs as FigureAttributes) };
  },
  addNodeView() {
    return ReactNodeViewRenderer(FigureView);
  },
});

function readFigure(figure: HTMLElement): Partial<FigureAttributes> | false {
  const image = figure.querySelector<HTMLElement>("img[src]");
  return image ? readImage(image, figure.querySelector("figcaption")) : false;
}

function readImage(image: HTMLElement, caption: Element | null): Partial<FigureAttributes> | false {
  const src = image.getAttribute("src") ?? "";
  const about = { alt: image.getAttribute("alt") ?? "", ...readCaption(caption) };
  if (src.startsWith(uploading)) return { ...about, upload: src.slice(uploading.length) };
  if (!src.startsWith("/media/")) return false;
  return { ...about, src, width: image.getAttribute("width"), height: image.getAttribute("height") };
}

function drawFigure(attributes: FigureAttributes): HTMLElement {
  const figure = document.createElement("figure");
  if (!attributes.src) return figure;
  const image = document.createElement("img");
  for (const name of ["src", "alt", "width", "height"] as const) image.setAttribute(name, attributes[name] ?? "");
  for (const name of ["width", "height"] as const) if (!attributes[name]) image.removeAttribute(name);
  figure.append(image, ...[writeCaption(attributes)].filter((caption) => caption !== null));
  return figure;
}
