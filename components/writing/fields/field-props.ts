import type { DraftContent } from "@/lib/stories/rules/fields.ts";

/** What each group of fields is given. */
export type FieldGroupProps = {
  content: DraftContent;
  /** What is wrong, by field. */
  faults: Readonly<Record<string, string>>;
};
