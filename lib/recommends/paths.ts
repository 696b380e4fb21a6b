/** Where a guest goes who wants to recommend a story: to sign up, and back to it. */
export function recommendPath(storyId: string): string {
  return `/sign-up?${new URLSearchParams({ story: storyId })}`;
}

/** Where a guest goes who wants to follow a contributor. */
export function followPath(handle: string): string {
  return `/sign-up?${new URLSearchParams({ next: `/contributors/${handle}` })}`;
}
