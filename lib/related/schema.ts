import { z } from "zod";

/** Whether recommended stories are shown from now on. */
export const shownInput = z.object({
  shown: z
    .enum(["yes", "no"], "Choose whether you want to see recommended stories.")
    .transform((said) => said === "yes"),
});
