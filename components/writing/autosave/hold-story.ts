const held = new Set<string>();

/** Marks a story as open in this tab for as long as the page lives. False when another tab has it open. */
export async function holdStory(storyId: string): Promise<boolean> {
  // Only on https and localhost; elsewhere the versions alone tell tabs apart.
  if (held.has(storyId) || !("locks" in navigator)) return true;
  return new Promise((resolve) => {
    void navigator.locks.request(`firsthand.story.${storyId}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      held.add(storyId);
      return new Promise(() => undefined); // until the page is gone
    });
  });
}
