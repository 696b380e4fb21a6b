import { readDate } from "../rules/dates.ts";
import { all, attributeOf, textOf, type XmlElement } from "../xml/element.ts";

const PUBLISHED = [
  ...["published", "issued", "pubdate", "atom:published", "dc:date", "dcterms:issued", "dcterms:date", "date"],
  ...["created", "dcterms:created", "dcterms:available"],
];
const UPDATED = ["updated", "modified", "atom:updated", "dcterms:modified", "lastmod"];

/** When an item was published and changed, and what is odd about these dates. */
export type Times = { publishedAt: Date | null; updatedAt: Date | null; warnings: string[] };

/** Reads an item's dates. Where only one of them is said, it stands for the publication too. */
export function readTimes(item: XmlElement, now: Date): Times {
  return timesFrom(written(item, PUBLISHED), [...written(item, UPDATED), attributeOf(item, "lastmod") ?? ""], now);
}

/** The first readable date of each list. */
export function timesFrom(published: readonly string[], updated: readonly string[], now: Date): Times {
  const first = firstDate(published, now);
  const changed = firstDate(updated, now);
  return {
    publishedAt: first.at ?? changed.at,
    updatedAt: changed.at,
    warnings: [first.warning, changed.warning].filter((warning) => warning !== null),
  };
}

function firstDate(texts: readonly string[], now: Date): { at: Date | null; warning: string | null } {
  const dates = texts.map((text) => readDate(text, now));
  return dates.find(({ at }) => at !== null) ?? dates.find(({ warning }) => warning) ?? { at: null, warning: null };
}

/** An element that stands there twice was corrected: the last one counts. */
function written(item: XmlElement, names: readonly string[]): string[] {
  return names.flatMap((name) => all(item, name).map(textOf).reverse());
}
