import { withoutControls } from "../platform/text/clean.ts";
import type { XmlDocument } from "./xml/read-xml.ts";

const KINDS: Record<string, string> = {
  html: "This is a web page, not a feed.",
  body: "This is a web page, not a feed.",
  head: "This is a web page, not a feed.",
  opml: "This is a list of feeds (OPML), not a feed.",
  urlset: "This is a sitemap, not a feed.",
  sitemapindex: "This is a list of sitemaps, not a feed.",
  svg: "This is a picture (SVG), not a feed.",
  "soap-env:envelope": "This is an answer of a web service (SOAP), not a feed.",
  error: "This is an error message in XML, not a feed.",
};
// As bytes of these files look when they are read as text; control characters are taken out before.
const STARTS: readonly [RegExp, string][] = [
  [/^%PDF/, "This is a PDF file, not a feed."],
  [/^(?:[‹\uFFFD]|PK)/, "This is a compressed file, not a feed."],
  [/^(?:GIF8|‰PNG|\uFFFD?PNG|ÿØ|RIFF)/, "This is a picture, not a feed."],
];

/** Says, in a sentence, what text is that is no feed. */
export function explainOther(text: string, { roots, brokenAt }: XmlDocument): string {
  const start = STARTS.find(([pattern]) => pattern.test(withoutControls(text.slice(0, 20))));
  if (start) return start[1];
  if (/<!doctype\s+html/i.test(text.slice(0, 2000))) return KINDS.html ?? "";
  const known = roots.map(({ local, name }) => KINDS[local] ?? KINDS[name]).find((sentence) => sentence !== undefined);
  if (known) return known;
  const [root] = roots;
  if (!root) return "This is plain text, not a feed.";
  const ending = brokenAt === null ? "" : ` It ends in the middle (line ${brokenAt}).`;
  return `This is XML of another kind (it begins with <${root.name.slice(0, 40)}>), not a feed.${ending}`;
}
