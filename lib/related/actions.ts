"use server";

import { action } from "../platform/action.ts";
import { changeRecommended } from "./change-recommended.ts";
import { shownInput } from "./schema.ts";

/** Shows recommended stories to the member, or none any more. */
export const showRecommendedAction = action(shownInput, changeRecommended);
