/** More unread notices than this are not counted. */
export const mostCounted = 100;

/** The number of unread notices as it is shown: "7", "99+". */
export function unreadWords(unread: number): string {
  return unread >= mostCounted ? `${mostCounted - 1}+` : String(unread);
}
