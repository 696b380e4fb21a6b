import { z } from "zod";

/** The cursor in a query: none, or one that an earlier page gave. Anything else is refused, as the list would begin anew. */
export function cursorAsked(read: (text: string) => unknown) {
  return z
    .string()
    .max(60, "This is not a cursor that an earlier page gave.")
    .refine((text) => text === "" || read(text) !== null, "This is not a cursor that an earlier page gave.")
    .optional();
}
