"use server";

import { action } from "../platform/action.ts";
import { addWord } from "./add-word.ts";
import { removeWord } from "./remove-word.ts";
import { addWordInput, removeWordInput } from "./schema.ts";

export const addWordAction = action(addWordInput, (input, actor) => addWord(input, actor));
export const removeWordAction = action(removeWordInput, (input, actor) => removeWord(input, actor));
