import type { Element, ElementContent, Properties } from "hast";
import { balanceBidiAcross } from "../text/bidi.ts";
import { isBlank } from "../text/clean.ts";
import { LINK_REL } from "./links.ts";

/** A way in which a piece of text is set apart. The same text never carries one twice. */
export interface Mark {
  tag: string;
  href?: string;
}

/** A piece of text with its marks, outermost first; a line break has no text. */
export interface Run {
  text: string;
  isBreak: boolean;
  marks: readonly Mark[];
}

/** Makes an element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

/** Adds a mark inside the others; a link within a link takes its place. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (!marks.some((other) => other.tag === mark.tag)) return [...marks, mark];
  return mark.tag === "a" ? marks.map((other) => (other.tag === "a" ? mark : other)) : marks;
}

/** One block's content: spaces collapsed, breaks only between lines, marks nested in one canonical way. */
export function phraseOf(runs: readonly Run[]): ElementContent[] {
  return phrase(linesOf(runs).map((line) => line.runs));
}

/** Like `phraseOf`, but two breaks in a row begin another paragraph. */
export function paragraphsOf(runs: readonly Run[]): ElementContent[][] {
  const paragraphs: Run[][][] = [];
  for (const line of linesOf(runs)) {
    const last = paragraphs.at(-1);
    if (last && line.breaksBefore < 2) last.push(line.runs);
    else paragraphs.push([line.runs]);
  }
  return paragraphs.map(phrase);
}

interface Line {
  breaksBefore: number;
  runs: Run[];
}

/** Lines that have something to see; what is blank beside a break goes with it. */
function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = [];
  let breaks = 1;
  let blanks: Run[] = [];
  for (const run of runs) {
    if (run.isBreak) {
      breaks += 1;
      blanks = [];
    } else if (isBlank(run.text)) {
      blanks.push(run);
    } else {
      if (breaks > 0) lines.push({ breaksBefore: breaks, runs: [run] });
      else lines.at(-1)?.runs.push(...blanks, run);
      breaks = 0;
      blanks = [];
    }
  }
  return lines;
}

function phrase(lines: Run[][]): ElementContent[] {
  const texts = balanceBidiAcross(lines.flat().map((run) => run.text));
  let index = 0;
  const runs = lines.flatMap((line, number) => {
    const balanced = line.map((run) => ({ ...run, text: texts[index++] ?? "" }));
    const tidy = collapseSpaces(balanced);
    return number === 0 ? tidy : [{ text: "", isBreak: true, marks: [] }, ...tidy];
  });
  return nest(shareMarks(runs), 0);
}

function collapseSpaces(line: Run[]): Run[] {
  let afterSpace = true;
  const collapsed = line.map((run) => {
    const text = run.text.replace(/[ \t\n\f\r]+/g, " ").slice(afterSpace && /^[ \t\n\f\r]/.test(run.text) ? 1 : 0);
    afterSpace = text === "" ? afterSpace : text.endsWith(" ");
    return { ...run, text };
  });
  const kept = collapsed.filter((run) => run.text !== "");
  const first = kept[0];
  if (first) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

/** A break or a space between two words is set apart only as far as both words are. */
function shareMarks(runs: Run[]): Run[] {
  const isSolid = (run: Run) => !run.isBreak && !isBlank(run.text);
  const next: (readonly Mark[])[] = [];
  let following: readonly Mark[] = [];
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index];
    if (run && isSolid(run)) following = run.marks;
    next[index] = following;
  }
  let before: readonly Mark[] = [];
  return runs.map((run, index) => {
    if (!isSolid(run)) return { ...run, marks: commonStart(before, next[index] ?? []) };
    before = run.marks;
    return run;
  });
}

function commonStart(one: readonly Mark[], other: readonly Mark[]): readonly Mark[] {
  const end = one.findIndex((mark, index) => !isSame(mark, other[index]));
  return end === -1 ? one : one.slice(0, end);
}

function isSame(mark: Mark, other: Mark | undefined): boolean {
  return mark.tag === other?.tag && mark.href === other.href;
}

function nest(runs: Run[], level: number): ElementContent[] {
  const content: ElementContent[] = [];
  for (let start = 0; start < runs.length; ) {
    const mark = runs[start]?.marks[level];
    let end = start + 1;
    if (mark) {
      while (end < runs.length && isSame(mark, runs[end]?.marks[level])) end += 1;
      content.push(markElement(mark, nest(runs.slice(start, end), level + 1)));
    } else {
      appendRun(content, runs[start]);
    }
    start = end;
  }
  return content;
}

function appendRun(content: ElementContent[], run: Run | undefined): void {
  const last = content.at(-1);
  if (run?.isBreak) content.push(element("br", {}, []));
  else if (last?.type === "text") last.value += run?.text ?? "";
  else content.push({ type: "text", value: run?.text ?? "" });
}

function markElement(mark: Mark, children: ElementContent[]): Element {
  const properties = mark.href === undefined ? {} : { href: mark.href, rel: LINK_REL };
  return element(mark.tag, properties, children);
}
