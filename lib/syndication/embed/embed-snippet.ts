import { xmlText as html } from "../../platform/text/xml.ts";
import { absolute } from "../absolute.ts";
import { embedPath } from "../paths.ts";
import { embedSize } from "../rules/embed-size.ts";

/** What another site puts into its page to show a story's card. */
export function embedSnippet({ id, title }: { id: string; title: string }, { width, height } = embedSize): string {
  const size = `width="${width}" height="${height}" style="border:0;max-width:100%"`;
  const bounds = 'loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"';
  return `<iframe src="${html(absolute(embedPath(id)))}" title="${html(title)}" ${size} ${bounds}></iframe>`;
}
