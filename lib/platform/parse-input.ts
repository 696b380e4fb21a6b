import type { z } from "zod";
import { plainFault } from "./plain-fault.ts";
import { type FieldMessages, Refusal } from "./refusal.ts";

/** Parses input by its schema; a refusal names each field with its first fault. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: plainFault });
  if (parsed.success) return parsed.data;
  const fields: FieldMessages = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  const first = Object.values(fields)[0] ?? "Something in the form cannot be used.";
  throw new Refusal("invalid", first, { fields });
}
