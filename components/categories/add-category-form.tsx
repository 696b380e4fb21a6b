"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { CategoryFields } from "@/components/categories/category-fields.tsx";
import { typedWords } from "@/components/categories/typed-words.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { addCategoryAction } from "@/lib/categories/actions.ts";

const nothing = { name: "", slug: "", description: "" };

/** Adds a category behind the others. */
export function AddCategoryForm() {
  const [state, send] = useActionState(addCategoryAction, { status: "idle" });
  const refused = state.status === "refused" ? state : null;
  return (
    <form action={send} aria-label="Add a category" className="space-y-3">
      <FormOutcome state={refused ? { ...refused, fields: {} } : state} />
      <CategoryFields of="new" typed={typedWords(refused, nothing)} faults={refused?.fields ?? {}} />
      <SubmitButton tone="outline">Add category</SubmitButton>
    </form>
  );
}
