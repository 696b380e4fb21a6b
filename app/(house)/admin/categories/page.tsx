import type { Metadata } from "next";
import { AddCategoryForm } from "@/components/categories/add-category-form.tsx";
import { CategoryRow } from "@/components/categories/category-row.tsx";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { managedCategories } from "@/lib/categories/queries.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Categories" };

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const words: Record<string, string> = {
  added: "The category is there, behind the others.",
  changed: "The category is changed. An old address leads to the new one.",
  moved: "The order is changed.",
  merged: "The categories are one now. The old address leads to the one that stays.",
  deleted: "The category is gone.",
};

/** The categories of the site, as whoever runs it orders and names them. */
export default async function CategoriesPage({ searchParams }: Props) {
  const actor = await houseActor("category.manage", "/admin/categories");
  const [list, { done }] = await Promise.all([managedCategories(actor), searchParams]);
  return (
    <AdminPage
      title="Categories"
      lead="In this order they stand under the masthead and before writers."
      done={typeof done === "string" ? words[done] : null}
    >
      <Panel title="All categories">
        {list.length === 0 && <EmptyState title="No category yet">Add one: each story has to be in one.</EmptyState>}
        <ul className="border-b border-rule">
          {list.map((category, place) => (
            <CategoryRow
              key={category.slug}
              category={category}
              others={list.filter(({ slug }) => slug !== category.slug).map(({ slug, name }) => ({ slug, name }))}
              first={place === 0}
              last={place === list.length - 1}
            />
          ))}
        </ul>
      </Panel>
      <Panel title="Add a category">
        <AddCategoryForm />
      </Panel>
    </AdminPage>
  );
}
