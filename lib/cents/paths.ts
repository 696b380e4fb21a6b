/** Where a story's two cents are read. */
export function centsPath(storyPath: string): string {
  return `${storyPath}/verdict#two-cents`;
}

/** Where they go on. */
export function moreCentsPath(storyPath: string, after: string): string {
  return `${storyPath}/verdict?after=${after}#two-cents`;
}

/** Where a story's contributor answers them. */
export function answerPath(storyId: string): string {
  return `/write/${storyId}/two-cents`;
}

/** Where a guest goes who wants to rate: to sign up, and back. */
export function ratePath(storyId: string): string {
  return `/sign-up?${new URLSearchParams({ next: `/stories/${storyId}/verdict` })}`;
}
