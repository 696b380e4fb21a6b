const versionsOfARevision = 100_000;

/** The version that somebody begins from who has no draft: none saved yet, or the story as last published. */
export function versionWithoutDraft(revisions: number): number {
  return revisions * versionsOfARevision;
}

/** What a save knows: the version it began from, and the tab that it is made in. */
export type SaveBase = { version: number; tab: string };

/**
 * Whether a save would overwrite what its writer has not seen. What the same tab saved before is no conflict:
 * its answer may have been lost on the way.
 */
export function wouldOverwrite(save: SaveBase, stored: SaveBase): boolean {
  return save.version !== stored.version && (stored.tab === "" || save.tab !== stored.tab);
}
