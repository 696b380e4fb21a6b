import type { SourcePage } from "@/lib/feeds/schema.ts";

/** What stands in the fields of the settings, as text. */
export type SettingsTyped = Record<
  "categorySlug" | "tags" | "mode" | "includeWords" | "excludeWords" | "daysBack" | "canonical" | "reuse",
  string
>;

/** What was typed and refused, or else the settings as they are. */
export function typedFrom(source: SourcePage, refused?: Readonly<Record<string, string>>): SettingsTyped {
  if (refused) return Object.fromEntries(names.map((name) => [name, refused[name] ?? ""])) as SettingsTyped;
  return {
    categorySlug: source.categorySlug ?? "",
    tags: source.tags.join(", "),
    mode: source.mode,
    includeWords: source.includeWords.join(", "),
    excludeWords: source.excludeWords.join(", "),
    daysBack: "keep",
    canonical: source.canonical ? "on" : "",
    reuse: source.reuse,
  };
}

const names = [
  ...["categorySlug", "tags", "mode", "includeWords", "excludeWords", "daysBack", "canonical", "reuse"],
] as const;
