/** An element of a feed. Names are in small letters; `name` carries the usual prefix of its namespace ("dc:date"). */
export type XmlElement = {
  name: string;
  local: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  /** The address against which relative ones are resolved here: xml:base, else the document's. */
  base: string | null;
  language: string | null;
  /** False where the document ended before the element did. */
  whole: boolean;
};

/** The elements directly below one. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== "string");
}

/** The elements of some names directly below one: in the order of the names, then of the document. */
export function all(parent: XmlElement, ...names: string[]): XmlElement[] {
  const elements = elementsOf(parent);
  return names.flatMap((name) => elements.filter((element) => element.name === name));
}

/** The text of the first element of these names that has some, trimmed; else null. */
export function firstText(parent: XmlElement, ...names: string[]): string | null {
  for (const element of all(parent, ...names)) {
    const text = textOf(element);
    if (text !== "") return text;
  }
  return null;
}

/** All text below an element, trimmed. */
export function textOf(element: XmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts.join("").trim();
}

function collect(element: XmlElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.push(child);
    else collect(child, parts);
  }
}

/** An attribute's value, trimmed, or null where it is missing or empty. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.trim() || null;
}
