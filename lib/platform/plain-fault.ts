import type { z } from "zod";

/** What is said of a field whose schema says nothing itself, instead of zod's words for programmers. */
export const plainFault: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return "This is missing.";
  if (issue.code === "invalid_type") return `This has to be of another kind: ${issue.expected}.`;
  if (issue.code === "too_big") return `This is too long or too large: at most ${issue.maximum}.`;
  if (issue.code === "too_small") return `This is too short or too small: at least ${issue.minimum}.`;
  if (issue.code === "invalid_value") return `This has to be one of: ${issue.values.map(String).join(", ")}.`;
  return "This cannot be used here.";
};
