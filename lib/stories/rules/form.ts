import type { DraftInput, SourceKind } from "../schema.ts";
import { readTags } from "./tags.ts";

type Fields = Record<string, unknown>;

/**
 * What is being written, out of the fields of the form; the same in the browser (autosave) and on the server.
 * The body is `bodyHtml` from the editor or `bodyMarkdown` from the plain form, whichever the form has.
 */
export function contentOfForm(form: Fields): DraftInput {
  const markdown = form["bodyMarkdown"];
  return {
    title: one(form, "title"),
    summary: one(form, "summary"),
    bodyHtml: one(form, "bodyHtml"),
    ...(typeof markdown === "string" ? { bodyMarkdown: markdown.replace(/\r\n?/g, "\n") } : {}),
    categorySlug: one(form, "categorySlug"),
    tags: readTags(one(form, "tags")),
    coverId: form["removeCover"] ? "" : one(form, "coverId"),
    coverAlt: one(form, "coverAlt"),
    coverCaption: one(form, "coverCaption"),
    coverCredit: one(form, "coverCredit"),
    sources: sourcesOf(form),
    place: one(form, "place"),
    happenedOn: one(form, "happenedOn"),
    aiUse: one(form, "aiUse") as DraftInput["aiUse"],
    reuse: one(form, "reuse") as DraftInput["reuse"],
    note: one(form, "note"),
    material: one(form, "material") !== "",
  };
}

// Rows that say nothing are left out.
function sourcesOf(form: Fields) {
  const [kinds, labels, urls] = [all(form, "sourceKind"), all(form, "sourceLabel"), all(form, "sourceUrl")];
  return labels
    .map((label, index) => ({ kind: (kinds[index] ?? "document") as SourceKind, label, url: urls[index] ?? "" }))
    .filter(({ label, url }) => label.trim() !== "" || url.trim() !== "");
}

function one(form: Fields, name: string): string {
  return all(form, name)[0] ?? "";
}

function all(form: Fields, name: string): string[] {
  const value = form[name];
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
