import { CategoryFold } from "@/components/categories/category-fold.tsx";
import { MoveForms } from "@/components/categories/move-forms.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

type Props = {
  category: ManagedCategory;
  others: readonly { slug: string; name: string }[];
  first: boolean;
  last: boolean;
};

/** A category in the list of whoever runs the site: its place, and behind a fold what can be changed. */
export function CategoryRow({ category, others, first, last }: Props) {
  const { slug, name, description, hidden, before } = category;
  return (
    <li className="border-t border-rule pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={`/categories/${slug}`} className="quiet-link font-semibold">
          {name}
        </a>
        <span className="text-sm text-soft">
          /categories/{slug} · {uses(category)}
        </span>
        {hidden && <Badge>hidden</Badge>}
        <MoveForms slug={slug} name={name} first={first} last={last} />
      </div>
      {description && <p className="text-sm text-soft">{description}</p>}
      {before.length > 0 && <p className="text-sm text-soft">Earlier: {before.join(", ")}</p>}
      <CategoryFold category={category} others={others} />
    </li>
  );
}

function uses({ stories, feeds, drafts }: ManagedCategory): string {
  const said = [
    stories === 1 ? "1 story" : `${formatNumber(stories)} stories`,
    feeds > 0 && (feeds === 1 ? "1 feed" : `${formatNumber(feeds)} feeds`),
    drafts > 0 && (drafts === 1 ? "1 draft" : `${formatNumber(drafts)} drafts`),
  ];
  return said.filter(Boolean).join(", ");
}
