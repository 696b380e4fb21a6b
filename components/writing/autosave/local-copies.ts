import type { Save } from "@/components/writing/autosave/autosave.ts";

/** What this browser keeps of a story that is not saved on the server. */
export type LocalCopy = Save & { storyId: string; at: number };

// One member's copies are not shown to the next who uses this browser.
const prefix = (memberId: string) => `firsthand.draft.${memberId}.`;

/** Keeps a copy; false when the browser has no room or does not allow it. */
export function keepCopy(memberId: string, storyId: string, save: Save): boolean {
  try {
    localStorage.setItem(prefix(memberId) + storyId, JSON.stringify({ ...save, storyId, at: Date.now() }));
    return true;
  } catch (thrown) {
    if (thrown instanceof DOMException) return false;
    throw thrown;
  }
}

/** Forgets the copy of a story. */
export function forgetCopy(memberId: string, storyId: string): void {
  withStorage((storage) => storage.removeItem(prefix(memberId) + storyId));
}

/** The copy of a story, or null. */
export function copyOf(memberId: string, storyId: string): LocalCopy | null {
  return withStorage((storage) => read(storage.getItem(prefix(memberId) + storyId)));
}

/** The copies of stories that never reached the server, newest first. */
export function copiesOfNewStories(memberId: string): LocalCopy[] {
  const names = withStorage((storage) => Object.keys(storage).filter((name) => name.startsWith(prefix(memberId))));
  return (names ?? [])
    .flatMap((name) => withStorage((storage) => read(storage.getItem(name))) ?? [])
    .filter(({ version }) => version === 0)
    .sort((a, b) => b.at - a.at);
}

function read(text: string | null): LocalCopy | null {
  if (text === null) return null;
  try {
    const copy = JSON.parse(text) as LocalCopy;
    return typeof copy.storyId === "string" && typeof copy.content?.bodyHtml === "string" ? copy : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch (thrown) {
    if (thrown instanceof DOMException) return null; // the browser allows no storage
    throw thrown;
  }
}
