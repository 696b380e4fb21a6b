"use server";

import { action } from "../platform/action.ts";
import { addCategory } from "./add-category.ts";
import { changeCategory } from "./change-category.ts";
import { deleteCategory } from "./delete-category.ts";
import { mergeCategory } from "./merge-category.ts";
import { moveCategory } from "./move-category.ts";
import {
  addCategoryInput,
  changeCategoryInput,
  deleteCategoryInput,
  mergeCategoryInput,
  moveCategoryInput,
} from "./schema.ts";

const page = "/admin/categories";

export const addCategoryAction = action(addCategoryInput, addCategory, { leadTo: () => `${page}?done=added` });

export const changeCategoryAction = action(changeCategoryInput, changeCategory, {
  leadTo: () => `${page}?done=changed`,
});

export const moveCategoryAction = action(moveCategoryInput, moveCategory, { leadTo: () => `${page}?done=moved` });

export const mergeCategoryAction = action(mergeCategoryInput, mergeCategory, { leadTo: () => `${page}?done=merged` });

export const deleteCategoryAction = action(deleteCategoryInput, deleteCategory, {
  leadTo: () => `${page}?done=deleted`,
});
