/** The address of a story. The id alone decides; the slug is for people. */
export function storyPath(story: { id: string; slug: string }): string {
  return `/stories/${story.slug || "story"}-${story.id}`;
}

/** Where the versions of a story can be compared. */
export function historyPath(storyPath: string): string {
  return `${storyPath}/history`;
}

/** The id at the end of `<slug>-<id>`, or null where there cannot be one. */
export function storyIdOf(segment: string): string | null {
  return /^(?:.*-)?([0-9a-z]{1,32})$/.exec(segment)?.[1] ?? null;
}
