/** Where editors put the front page together. */
export const editorPath = "/editor";

/** Where an editor places a story. */
export function placePath(storyId: string): string {
  return `${editorPath}/stories/${storyId}`;
}
