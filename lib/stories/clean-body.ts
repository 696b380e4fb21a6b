import { markdownToHtml } from "../platform/html/markdown.ts";
import { MarkupTooLarge } from "../platform/html/parse-html.ts";
import { type Sanitised, sanitise } from "../platform/html/sanitise.ts";
import { refuseField } from "../platform/refusal.ts";

/** A story's body, sanitised; one that is too large is refused beside its field. */
export function cleanBody(html: string): Sanitised {
  return orRefuse(() => sanitise(html, "story"));
}

/** A story's body, out of Markdown. */
export function bodyFromMarkdown(markdown: string): Sanitised {
  return orRefuse(() => markdownToHtml(markdown));
}

function orRefuse(work: () => Sanitised): Sanitised {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof MarkupTooLarge) throw refuseField("bodyHtml", thrown.message);
    throw thrown;
  }
}
