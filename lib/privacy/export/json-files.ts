import { belongings, beside } from "../belongings.ts";

/** A file of rows in an export: its name, and the statement that reads it. */
export type JsonFile = { file: string; select: string };

/** The files of rows that each export has, the account first. */
export const jsonFiles: readonly JsonFile[] = [
  ...beside,
  ...Object.entries(belongings).flatMap(([key, { inExport }]) =>
    inExport ? [{ file: inExport.file, select: inExport.select ?? wholeRows(key) }] : [],
  ),
];

// The key itself is left out: it says on each row what the whole archive says.
function wholeRows(key: string): string {
  const [table, column] = key.split(".");
  return `SELECT to_jsonb(x) - '${column}' FROM ${table} x WHERE ${column} = $1`;
}
