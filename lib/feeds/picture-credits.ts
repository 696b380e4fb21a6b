import type { Copied } from "./item-content.ts";

const figure = /<figure><img src="(\/media\/[0-9a-z]+)"([^>]*)>(?:<figcaption>(.*?)<\/figcaption>)?<\/figure>/gs;

/** Says below each copied picture where it comes from. `html` is what the sanitiser made, and becomes it again. */
export function withPictureCredits(html: string, copied: Copied): string {
  const origins = new Map(Object.entries(copied).map(([origin, src]) => [src, origin]));
  return html.replace(figure, (whole, src: string, rest: string, caption = "") => {
    const origin = URL.parse(origins.get(src) ?? "");
    if (!origin) return whole;
    const credit = `<small>Picture: <a href="${escaped(origin.href)}">${escaped(origin.host)}</a></small>`;
    return `<figure><img src="${src}"${rest}><figcaption>${caption === "" ? credit : `${caption} ${credit}`}</figcaption></figure>`;
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
