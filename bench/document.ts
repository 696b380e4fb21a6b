import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/up/settings.ts";

const file = join(root, "docs", "performance.md");
const [from, to] = ["<!-- latest run -->", "<!-- end of the latest run -->"];

/** Puts this between the two marks of docs/performance.md. */
export function writeLatest(text: string): void {
  writeFileSync(file, replaceLatest(readFileSync(file, "utf8"), text));
}

/** A document with this between its two marks. */
export function replaceLatest(document: string, text: string): string {
  const [begin, end] = [document.indexOf(from), document.indexOf(to)];
  if (begin < 0 || end < begin) throw new Error(`The document has no ${from} and ${to} to write between.`);
  return `${document.slice(0, begin + from.length)}\n\n${text.trim()}\n\n${document.slice(end)}`;
}
