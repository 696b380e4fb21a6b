import type { ReactNode } from "react";
import { isValidElement } from "react";

type Props = Readonly<Record<string, unknown>>;

const fragment = Symbol.for("react.fragment");
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const empty = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track"]);
const ownWay = new Set(["children", "dangerouslySetInnerHTML", "key", "ref", "suppressHydrationWarning"]);
// What React does more for than writing an attribute.
const notStill = new Set(["style", "value", "defaultValue", "checked", "defaultChecked", "action", "formAction"]);
// As React writes them: HTML does not mind capitals, and SVG wants them.
const named: Record<string, string> = {
  className: "class",
  dateTime: "dateTime",
  fetchPriority: "fetchPriority",
  htmlFor: "for",
  patternTransform: "patternTransform",
  patternUnits: "patternUnits",
  preserveAspectRatio: "preserveAspectRatio",
  srcSet: "srcSet",
  strokeDasharray: "stroke-dasharray",
  strokeLinecap: "stroke-linecap",
  strokeWidth: "stroke-width",
  tabIndex: "tabindex",
  viewBox: "viewBox",
};

/**
 * The HTML of elements that stay as they are: tags, and components that only put tags together. Whatever needs React in
 * the browser (a client component, a handler, a field with a value), or waits for something, is an error.
 */
export function markup(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (isValidElement<Props>(node)) return elementMarkup(node.type, node.props);
  if (typeof node === "object" && Symbol.iterator in node) return Array.from(node, markup).join("");
  throw new Error("Nothing still can wait for something: read it before.");
}

function elementMarkup(type: unknown, props: Props): string {
  if (type === fragment) return markup(props.children as ReactNode);
  if (typeof type === "string") return tagMarkup(type, props);
  if (typeof type === "function" && !("$$typeof" in type)) return markup(type(props));
  throw new Error("A client component is nothing still: put it beside.");
}

function tagMarkup(tag: string, props: Props): string {
  let attributes = "";
  for (const name in props) if (!ownWay.has(name)) attributes += attributeMarkup(name, props[name]);
  if (empty.has(tag)) return `<${tag}${attributes}>`;
  const { __html } = (props.dangerouslySetInnerHTML ?? {}) as { __html?: string };
  return `<${tag}${attributes}>${__html ?? markup(props.children as ReactNode)}</${tag}>`;
}

function attributeMarkup(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (notStill.has(name) || typeof value === "function" || typeof value === "object")
    throw new Error(`An element with ${name} is nothing still.`);
  const written = nameOf(name);
  if (typeof value !== "boolean") return isScript(name, String(value)) ? "" : ` ${written}="${escaped(String(value))}"`;
  if (/^(?:aria|data)-/.test(name)) return ` ${written}="${value}"`;
  return value ? ` ${written}=""` : "";
}

function nameOf(name: string): string {
  const known = named[name];
  if (known === undefined && /[A-Z]/.test(name)) throw new Error(`markup() does not know how ${name} is written.`);
  return known ?? name;
}

// As React does, which leaves out what browsers leave out, too.
function isScript(name: string, value: string): boolean {
  if (name !== "href" && name !== "src") return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them
  return /^javascript:/i.test(value.replace(/[\u0000- ]/g, ""));
}

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character] ?? character) : text;
}
