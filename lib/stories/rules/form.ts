import { aiUses, type DraftContent, reuseLines, type SourceKind, sourceKinds } from "./fields.ts";
import { readTags } from "./tags.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is being written, out of the fields of the form; the same in the browser (autosave) and on the server.
 * The body is `bodyHtml` from the editor or `bodyMarkdown` from the plain form, whichever the form has.
 */
export function contentOfForm(form: Fields): DraftContent {
  const one = (name: string) => text(form[name]);
  return {
    title: one("title"),
    summary: one("summary"),
    bodyHtml: one("bodyHtml"),
    ...(typeof form.bodyMarkdown === "string" ? { bodyMarkdown: one("bodyMarkdown").replace(/\r\n?/g, "\n") } : {}),
    categorySlug: one("categorySlug"),
    tags: readTags(one("tags")),
    coverId: form.removeCover ? "" : one("coverId"),
    coverAlt: one("coverAlt"),
    coverCaption: one("coverCaption"),
    coverCredit: one("coverCredit"),
    sources: sourcesOf(form),
    place: one("place"),
    happenedOn: one("happenedOn"),
    happenedTime: one("happenedTime"),
    aiUse: oneOf(aiUses, one("aiUse"), "none"),
    reuse: oneOf(reuseLines, one("reuse"), "all-rights-reserved"),
    note: one("note"),
    material: one("material") !== "",
  };
}

/** The names of the fields of one source. */
export function sourceFields(row: number) {
  return { kind: `source${row}Kind`, label: `source${row}Label`, url: `source${row}Url` };
}

// Rows that say nothing are left out.
function sourcesOf(form: Fields): DraftContent["sources"] {
  const rows = Object.keys(form).flatMap((name) => /^source(\d{1,3})Label$/.exec(name)?.[1] ?? []);
  return rows
    .map(Number)
    .sort((a, b) => a - b)
    .map((row) => {
      const names = sourceFields(row);
      const kind: SourceKind = oneOf(sourceKinds, text(form[names.kind]), "document");
      return { kind, label: text(form[names.label]), url: text(form[names.url]) };
    })
    .filter(({ label, url }) => label.trim() !== "" || url.trim() !== "");
}

function text(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first : "";
}

function oneOf<T extends string>(all: readonly T[], value: string, otherwise: T): T {
  return all.find((each) => each === value) ?? otherwise;
}
