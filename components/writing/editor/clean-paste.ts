import { sanitise } from "@/lib/platform/html/sanitise.ts";

/** Pictures that come inside the pasted HTML are handed over; what comes back is the address to put in their place. */
export type TakePicture = (dataUrl: string) => string;

const dataPicture = /(<img\b[^>]*?\ssrc\s*=\s*)(?:"(data:image\/[^"]+)"|'(data:image\/[^']+)'|(data:image\/[^\s>]+))/gi;
const largest = 600_000;

/**
 * Makes what was copied from a word processor or a web page into what a story can hold, by the rules that hold when it
 * is stored: structure and emphasis stay, the rest goes. Pictures of other sites become links.
 */
export function cleanPaste(html: string, takePicture: TakePicture): string {
  const light = html.replace(dataPicture, (_, start: string, a?: string, b?: string, c?: string) => {
    return `${start}"${takePicture(a ?? b ?? c ?? "")}"`;
  });
  const whole = withoutStyleSheets(light);
  if (whole.length > largest) return sanitise(whole.slice(0, largest), "story").html;
  return sanitise(whole, "story").html;
}

/** Whether pasted HTML is nothing but one picture, so that the file beside it is what is meant. */
export function isOnlyPicture(html: string): boolean {
  const pictures = html.match(/<img\b/gi)?.length ?? 0;
  return pictures === 1 && html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;/gi, "").trim() === "";
}

// Word sends hundreds of kilobytes of them.
function withoutStyleSheets(html: string): string {
  return html.replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, "");
}
