/** Where the public log lists what was decided. */
export const logPath = "/moderation-log";

/** Where everybody reads a decision. */
export function logEntryPath(id: string): string {
  return `${logPath}/${id}`;
}

/** Where whoever a decision concerns reads it, and appeals. */
export function statementPath(id: string): string {
  return `/decisions/${id}`;
}
