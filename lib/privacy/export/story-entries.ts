import { db } from "../../platform/db/client.ts";
import { htmlToMarkdown } from "../../platform/html/markdown.ts";
import type { ZipEntry } from "../../platform/zip.ts";
import { draftContent } from "../../stories/schema.ts";
import { type OwnPicture, withFiles } from "./own-pictures.ts";

type Pictures = ReadonlyMap<string, OwnPicture>;
type Text = { title: string; summary: string; bodyHtml: string; dir?: string };

/** A story as files: its text as HTML and Markdown, what is known of it, its draft, and each earlier version. */
export async function storyEntries(id: string, pictures: Pictures): Promise<ZipEntry[]> {
  const story = await db.story.findUnique({
    where: { id },
    include: { draft: true, tags: true, sources: true, revisions: true, retraction: true, tally: true },
  });
  if (!story) return [];
  const { draft, revisions, bodyHtml, bodyText: _, sanitiserVersion: __, ...facts } = story;
  const at = story.revisedAt ?? story.publishedAt ?? story.createdAt;
  const folder = `stories/${story.slug || "draft"}-${id}`;
  const handedIn = story.title !== "" || bodyHtml !== "";
  return [
    { path: `${folder}/story.json`, body: `${JSON.stringify(facts, null, 1)}\n`, at },
    ...(handedIn ? asText(`${folder}/story`, story, { at, pictures, root: "../../" }) : []),
    ...(draft ? draftEntries(folder, draft, pictures) : []),
    ...revisions.flatMap((revision) =>
      asText(`${folder}/versions/${revision.number}`, revision, {
        at: revision.createdAt,
        pictures,
        root: "../../../",
      }),
    ),
  ];
}

function draftEntries(folder: string, draft: { content: unknown; savedAt: Date }, pictures: Pictures): ZipEntry[] {
  const content = draftContent.parse(draft.content);
  const at = draft.savedAt;
  return [
    { path: `${folder}/draft.json`, body: `${JSON.stringify(content, null, 1)}\n`, at },
    ...asText(`${folder}/draft`, content, { at, pictures, root: "../../" }),
  ];
}

function asText(
  path: string,
  text: Text,
  { at, pictures, root }: { at: Date; pictures: Pictures; root: string },
): ZipEntry[] {
  const body = withFiles(text.bodyHtml, pictures, root);
  return [
    { path: `${path}.html`, body: page({ ...text, bodyHtml: body }), at },
    { path: `${path}.md`, body: markdown({ ...text, bodyHtml: body }), at },
  ];
}

function page({ title, summary, bodyHtml, dir = "auto" }: Text): string {
  return `<!doctype html>
<html dir="${dir}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${summary ? `<p><strong>${escaped(summary)}</strong></p>\n` : ""}${bodyHtml}
</body></html>
`;
}

function markdown({ title, summary, bodyHtml }: Text): string {
  return [`# ${title.replaceAll("\n", " ")}`, summary && `**${summary}**`, htmlToMarkdown(bodyHtml).trim()]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
