import type { Element, ElementContent, Properties } from "hast";
import { withoutControls } from "../text/clean.ts";
import { element, type Mark, paragraphsOf, phraseOf, type Run } from "./inline.ts";

/** A block that takes text: a paragraph or a heading, still open. */
interface Leaf {
  tag: string;
  properties: Properties;
  runs: Run[];
}

/** Where blocks are collected: the document, a quote, an item, a cell; or one line, where blocks become line breaks. */
export interface Frame {
  oneLine: boolean;
  blocks: Element[];
  leaf: Leaf | null;
}

/** How text that arrives now is to be set. */
export interface Setting {
  marks: readonly Mark[];
  leaf: string;
  direction: Properties;
}

/** An empty frame for blocks. */
export function flowFrame(): Frame {
  return { oneLine: false, blocks: [], leaf: null };
}

/** An empty frame for a caption, a one-line text. */
export function lineFrame(): Frame {
  return { oneLine: true, blocks: [], leaf: null };
}

/** Adds text to the open leaf, or opens one when there is something to see. */
export function addText(frame: Frame, value: string, setting: Setting): void {
  const text = withoutControls(value);
  if (text === "" || (!frame.leaf && /^\s+$/.test(text))) return;
  openLeaf(frame, setting).runs.push({ text, isBreak: false, marks: setting.marks });
}

/** Adds a line break. */
export function addBreak(frame: Frame, setting: Setting): void {
  if (frame.leaf) openLeaf(frame, setting).runs.push({ text: "", isBreak: true, marks: setting.marks });
}

/** Ends the open paragraph or heading, if any. */
export function endLeaf(frame: Frame): void {
  if (frame.oneLine) {
    frame.leaf?.runs.push({ text: "", isBreak: true, marks: [] });
    return;
  }
  if (frame.leaf) frame.blocks.push(...leafElements(frame.leaf));
  frame.leaf = null;
}

/** Adds a finished block. */
export function addBlock(frame: Frame, block: Element): void {
  endLeaf(frame);
  frame.blocks.push(block);
}

/** The finished content of a one-line frame. */
export function lineContent(frame: Frame): ElementContent[] {
  return phraseOf(frame.leaf?.runs ?? []);
}

/** A frame's finished blocks; a first paragraph that needs no attributes and has no sibling loses its `<p>`. */
export function tightContent(frame: Frame): ElementContent[] {
  endLeaf(frame);
  const [first, ...rest] = frame.blocks;
  const isPlain = first?.tagName === "p" && Object.keys(first.properties).length === 0;
  if (!first || !isPlain || rest.some((block) => block.tagName === "p")) return frame.blocks;
  return [...first.children, ...rest];
}

function openLeaf(frame: Frame, setting: Setting): Leaf {
  frame.leaf ??= { tag: setting.leaf, properties: setting.direction, runs: [] };
  return frame.leaf;
}

function leafElements(leaf: Leaf): Element[] {
  const texts = leaf.tag === "p" ? paragraphsOf(leaf.runs) : [phraseOf(leaf.runs)];
  return texts.filter((text) => text.length > 0).map((text) => element(leaf.tag, { ...leaf.properties }, text));
}
