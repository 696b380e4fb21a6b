/** Where a member is ignored, or no longer. */
export function ignorePath(handle: string): string {
  return `/ignore/${handle}`;
}
