/** Text that is safe HTML already; made by `html` or named as such by `trusted`. */
export type Html = { readonly __html: string };

type Value = Html | readonly Html[] | string | number | null | undefined | false;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A template whose values are escaped, unless they are HTML themselves; null, undefined and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  let text = parts[0] ?? "";
  for (const [index, value] of values.entries()) text += write(value) + (parts[index + 1] ?? "");
  return { __html: text };
}

/** Says that this text is safe HTML: what the server has rendered and stored. */
export function trusted(text: string): Html {
  return { __html: text };
}

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return value.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
  if (typeof value === "number") return String(value);
  return "__html" in value ? value.__html : value.map(({ __html }) => __html).join("");
}
