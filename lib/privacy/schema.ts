import { z } from "zod";
import { ownPasswordInput } from "../accounts/schema.ts";

const choice = z.enum(["stay", "go"], "Choose one of the two.");

/** An account is to be deleted: what becomes of what was published, and the password. */
export const deletionInput = ownPasswordInput.extend({ stories: choice, comments: choice });
export type DeletionInput = z.output<typeof deletionInput>;

export const emptyInput = z.object({});
export const keepInput = z.object({ token: z.string().max(100) });
