import { isClientReference, isElement, isRecord } from "./resolve-tree.ts";
import { writesTexts } from "./texts.ts";

type Props = Record<string, unknown>;
const serverReference = Symbol.for("react.server.reference");

/**
 * Everything in a resolved tree but its texts, as one string: two trees of which this is the same differ in nothing but
 * the texts. The texts are taken out of their elements, which get their place instead, in the order of the tree.
 */
export function describeTree(tree: unknown, texts: string[]): string {
  return said(tree, texts);
}

function said(value: unknown, texts: string[]): string {
  if (value === undefined) return "u";
  if (value === null || typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "symbol") return `@${value.description}`;
  if (typeof value === "function") return functionSaid(value, texts);
  return objectSaid(value, texts);
}

function objectSaid(value: object, texts: string[]): string {
  if (Array.isArray(value)) return `[${value.map((item) => said(item, texts)).join()}]`;
  if (isElement(value)) return elementSaid(value, texts);
  if (value instanceof Date) return `d${value.getTime()}`;
  if (isRecord(value)) return recordSaid(value, texts);
  throw new Error("This tree has a value that cannot be compared.");
}

function elementSaid(element: { type: unknown; key: string | null; props: Props }, texts: string[]): string {
  const { type, key } = element;
  if (writesTexts(type) && typeof element.props.html === "string") element.props = withPlace(element.props, texts);
  return `<${said(type, texts)} ${said(key, texts)} ${recordSaid(element.props, texts)}>`;
}

function withPlace({ html, ...rest }: Props, texts: string[]): Props {
  return { place: texts.push(html as string) - 1, ...rest };
}

function recordSaid(record: Props, texts: string[]): string {
  const pairs = Object.keys(record).map((name) => `${name}:${said(record[name], texts)}`);
  return `{${pairs.join()}}`;
}

// Client components by the name they are loaded by; actions by theirs, with what they were given before.
function functionSaid(value: object, texts: string[]): string {
  if (isClientReference(value)) return `c${value.$$id}`;
  const { $$typeof, $$id, $$bound } = value as { $$typeof?: symbol; $$id?: string; $$bound?: unknown };
  if ($$typeof !== serverReference) throw new Error("This tree has a function that cannot be compared.");
  return `s${$$id}${said($$bound, texts)}`;
}
