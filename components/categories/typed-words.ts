import type { CategoryWords } from "@/components/categories/category-fields.tsx";

/** What was typed, where it was refused; else what is. */
export function typedWords(refused: { values: Record<string, string> } | null, now: CategoryWords): CategoryWords {
  if (!refused) return now;
  const { name = "", slug = "", description = "" } = refused.values;
  return { name, slug, description };
}
