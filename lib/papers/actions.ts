"use server";

import { action } from "../platform/action.ts";
import { changePaper, previewPaper, putBackPaper } from "./change-paper.ts";
import { changePaperInput, putBackInput } from "./schema.ts";

/** Shows what a page would look like, or saves it. */
export const changePaperAction = action(
  changePaperInput,
  async (input, actor) => {
    if (input.do === "preview") return previewPaper(input, actor);
    await changePaper(input, actor);
    return null;
  },
  { leadTo: (_, { do: what, name }) => (what === "save" ? `/admin/pages/${name}?saved=1` : undefined) },
);

/** Puts back the page that comes with the site. */
export const putBackPaperAction = action(putBackInput, putBackPaper, {
  leadTo: (_, { name }) => `/admin/pages/${name}?saved=1`,
});
