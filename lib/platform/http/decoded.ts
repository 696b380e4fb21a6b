/** A part of a path as it was before it was encoded; null where it is no encoding of anything. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
