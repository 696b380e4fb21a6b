"use server";

import { action } from "../platform/action.ts";
import { addWord } from "./add-word.ts";
import { wordsPath } from "./paths.ts";
import { removeWord } from "./remove-word.ts";
import { addWordInput, removeWordInput, tryTextInput } from "./schema.ts";
import { tryText } from "./try-text.ts";

/** Puts a word on a list; leads to that list. */
export const addWordAction = action(addWordInput, (input, actor) => addWord(input, actor), {
  leadTo: (_, { list }) => wordsPath(list, "added"),
});

/** Takes a word off its list; leads to that list. */
export const removeWordAction = action(removeWordInput, (input, actor) => removeWord(input, actor), {
  leadTo: ({ list }) => wordsPath(list, "removed"),
});

/** Says what the screening would make of a text. */
export const tryTextAction = action(tryTextInput, (input, actor) => tryText(input, actor));
