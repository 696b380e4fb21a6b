"use client";

import { useActionState } from "react";
import { ChangeCategoryForm } from "@/components/categories/change-category-form.tsx";
import { DeleteForm, MergeForm } from "@/components/categories/leave-forms.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { changeCategoryAction, deleteCategoryAction, mergeCategoryAction } from "@/lib/categories/actions.ts";
import type { ManagedCategory } from "@/lib/categories/schema.ts";

const idle = { status: "idle" } as const;

type Props = { category: ManagedCategory; others: readonly { slug: string; name: string }[] };

/** What can be done about a category, behind a fold that is open while it says why something was refused. */
export function CategoryFold({ category, others }: Props) {
  const change = useActionState(changeCategoryAction, idle);
  const merge = useActionState(mergeCategoryAction, idle);
  const remove = useActionState(deleteCategoryAction, idle);
  const says = [change, merge, remove].some(([{ status }]) => status !== "idle");
  const { name, stories, feeds, drafts } = category;
  return (
    <Disclosure className="border-none" open={says} summary={<span className="text-sm">Change {name}</span>}>
      <ChangeCategoryForm category={category} form={change} />
      <div className="mt-5 space-y-5">
        {others.length > 0 && <MergeForm category={category} others={others} form={merge} />}
        {stories + feeds + drafts === 0 && <DeleteForm category={category} form={remove} />}
      </div>
    </Disclosure>
  );
}
