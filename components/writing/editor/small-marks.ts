import { Mark } from "@tiptap/core";

function plainMark(name: string, tag: string, excludes = "") {
  return Mark.create({
    name,
    excludes,
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
  });
}

/** Marks without a button that stories may contain (pasted, imported, or typed as Markdown). */
export const smallMarks = [
  plainMark("subscript", "sub", "superscript"),
  plainMark("superscript", "sup", "subscript"),
  plainMark("small", "small"),
];
