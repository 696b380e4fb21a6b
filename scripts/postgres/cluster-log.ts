import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from "node:fs";

const keptBytes = 5_000_000;

/** Opens PostgreSQL's log for writing at its end, after putting a long one aside. */
export function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > keptBytes) renameSync(path, `${path}.old`);
  return openSync(path, "a", 0o600);
}

/** What was written to the log since a position. */
export function readLogSince(path: string, position: number): string {
  const length = Math.min(statSync(path).size - position, 64_000);
  if (length <= 0) return "";
  const bytes = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, length, position);
  } finally {
    closeSync(file);
  }
  return bytes.toString("utf8");
}

/** The last line in which PostgreSQL says why it gave up. */
export function lastComplaint(text: string): string {
  const lines = text.split("\n").filter((line) => /FATAL|PANIC|could not|No space left|ERROR/.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC|LOG|ERROR):\s*/, "") ?? text.trim().split("\n").at(-1) ?? "nothing";
}
