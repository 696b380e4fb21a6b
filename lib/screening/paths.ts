/** Where moderators keep the lists of words: one of them, and what was just done there. */
export function wordsPath(list: string, said?: "added" | "removed"): string {
  return `/moderation/words?list=${list}${said ? `&said=${said}` : ""}`;
}
