import type { Html, Parent, Root } from "mdast";
import { visit } from "unist-util-visit";

const FEW_TAGS = /^(?:<\/?(?:u|sub|sup|small)>|<br ?\/?>)$/;
const PULL = /^\[!pull\][ \t]*\n?/i;
/** Twelve quotes or list items opened on one line; what opens after them is text. */
const MANY_MARKERS =
  /^((?:[ \t]{0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){12})(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/** Signs of emphasis in a row: beyond a line of asterisks they only cost time, which grows with their square. */
const LONG_RUN = /([*_~`[\]!])\1{120,}/g;
const DEEP_INDENT = /^( {60}) +/gm;

/** Markdown whose lines open no more than twelve quotes and lists at once, without endless runs of one sign or of spaces. */
export function shallow(markdown: string): string {
  return markdown
    .replace(MANY_MARKERS, "$1")
    .replace(LONG_RUN, (run) => run.slice(0, 120))
    .replace(DEEP_INDENT, "$1");
}

/** Turns HTML into text that shows it as typed, but for a few inline tags that Markdown has no signs for. */
export function keepFewTags(tree: Root): void {
  visit(tree, "html", (node: Html, index, parent: Parent | undefined) => {
    if (!parent || index === undefined || FEW_TAGS.test(node.value)) return;
    const text = { type: "text" as const, value: node.value };
    const isInline = parent.type === "paragraph" || parent.children.some((child) => child.type === "text");
    parent.children[index] = isInline ? text : { type: "paragraph", children: [text] };
  });
}

/** Marks quotes that begin with `[!pull]`. */
export function markPullQuotes(tree: Root): void {
  visit(tree, "blockquote", (node) => {
    const paragraph = node.children[0];
    const start = paragraph?.type === "paragraph" ? paragraph.children[0] : undefined;
    if (start?.type !== "text" || !PULL.test(start.value)) return;
    start.value = start.value.replace(PULL, "");
    node.data = { ...node.data, hProperties: { dataPull: "" } };
  });
}
