/** The files of a day's release. */
export const releasedNames = ["votes", "verdicts", "changes"] as const;
export type ReleasedName = (typeof releasedNames)[number];

/** Under which key a file of a day lies in the store. */
export function releaseKey(name: ReleasedName, day: string): string {
  return `releases/${day}/${name}.jsonl.gz`;
}

/** How a file of a day is called where it is downloaded: `votes-2026-05-03.jsonl.gz`. */
export function fileName(name: ReleasedName, day: string): string {
  return `${name}-${day}.jsonl.gz`;
}

/** The key of the file that is called so; null for any other name. */
export function keyOfFile(called: string): string | null {
  const [, name, day] = /^(votes|verdicts|changes)-(\d{4}-\d\d-\d\d)\.jsonl\.gz$/.exec(called) ?? [];
  return name && day ? releaseKey(name as ReleasedName, day) : null;
}
