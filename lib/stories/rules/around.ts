import { z } from "zod";
import { sourceKindNames, sourceKinds } from "./fields.ts";

/** What stands around the text of a version: what a reader sees beside title, summary and text. */
export const aroundShape = z.object({
  category: z.string(),
  tags: z.array(z.string()),
  cover: z.object({ id: z.string(), alt: z.string(), caption: z.string(), credit: z.string() }).nullable(),
  sources: z.array(z.object({ kind: z.enum(sourceKinds), label: z.string(), url: z.string().nullable() })),
});
export type Around = z.output<typeof aroundShape>;

type Story = {
  categorySlug: string | null;
  tags: readonly string[];
  sources: Around["sources"];
  coverId: string | null;
  coverAlt: string;
  coverCaption: string;
  coverCredit: string;
};

/** What stands around this story, as it is kept with its version. */
export function aroundOf(story: Story): Around {
  const { coverId, coverAlt: alt, coverCaption: caption, coverCredit: credit } = story;
  return {
    category: story.categorySlug ?? "",
    tags: [...story.tags],
    cover: coverId ? { id: coverId, alt, caption, credit } : null,
    sources: story.sources.map(({ kind, label, url }) => ({ kind, label, url })),
  };
}

/** Something around the text that became something else, in words. */
export type AroundChange = { what: "Category" | "Tags" | "Cover" | "Sources"; before: string; after: string };

/** What became something else around the text; nothing where one of the two was kept without it. */
export function aroundChanges(
  before: Around | null,
  after: Around | null,
  categoryName: (slug: string) => string,
): AroundChange[] {
  if (!before || !after) return [];
  const changes: AroundChange[] = [
    { what: "Category", before: categoryName(before.category), after: categoryName(after.category) },
    { what: "Tags", before: listed(before.tags), after: listed(after.tags) },
    { what: "Cover", before: coverWords(before.cover), after: coverAfter(before.cover, after.cover) },
    { what: "Sources", before: listed(before.sources.map(words)), after: listed(after.sources.map(words)) },
  ];
  return changes.filter((change) => change.before !== change.after);
}

function listed(parts: readonly string[]): string {
  return parts.join(", ") || "none";
}

function words({ kind, label, url }: Around["sources"][number]): string {
  return `${sourceKindNames[kind]}: ${[label, url && `⟨${url}⟩`].filter(Boolean).join(" ")}`;
}

function coverWords(cover: Around["cover"]): string {
  if (!cover) return "none";
  return [cover.alt, cover.caption, cover.credit].filter(Boolean).join(" · ") || "a picture";
}

function coverAfter(before: Around["cover"], after: Around["cover"]): string {
  const said = coverWords(after);
  return before && after && before.id !== after.id && said === coverWords(before) ? `another picture: ${said}` : said;
}
