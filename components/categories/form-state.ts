import type { ActionState } from "@/lib/platform/action.ts";

/** What useActionState gives of one form; kept by the fold around it. */
export type FormState<R> = readonly [ActionState<R>, (form: FormData) => void, ...unknown[]];
