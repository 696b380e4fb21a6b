import { z } from "zod";

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(unseen, " ").replace(/\s+/g, " ").trim())
    .refine((text) => [...text].length <= most, `Use at most ${most} characters.`);
const slug = z
  .string()
  .default("")
  .transform((text) => text.trim().toLowerCase())
  .refine(
    (text) => text === "" || (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 40),
    "Use a to z, 0 to 9 and single hyphens, at most 40.",
  );
const category = z.string().max(100);

const words = {
  name: line(40).refine((text) => text !== "", "Give the category a name."),
  slug,
  description: line(200),
};

export const addCategoryInput = z.object(words);
export type AddCategory = z.output<typeof addCategoryInput>;

export const changeCategoryInput = z.object({
  category,
  ...words,
  hidden: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type ChangeCategory = z.output<typeof changeCategoryInput>;

export const moveCategoryInput = z.object({ category, direction: z.enum(["up", "down"]) });
export type MoveCategory = z.output<typeof moveCategoryInput>;

export const mergeCategoryInput = z.object({
  category,
  into: z.string().min(1, "Choose where its stories go.").max(100),
});
export type MergeCategory = z.output<typeof mergeCategoryInput>;

export const deleteCategoryInput = z.object({ category });

/** A category as whoever runs the site sees it. `stories` are those that were ever published. */
export type ManagedCategory = {
  slug: string;
  name: string;
  description: string;
  hidden: boolean;
  stories: number;
  feeds: number;
  drafts: number;
  /** Earlier addresses that lead to it. */
  before: string[];
};
