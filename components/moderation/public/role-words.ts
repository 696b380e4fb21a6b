const words: Record<string, string> = {
  contributor: "the story's contributor",
  moderator: "a moderator",
  admin: "an admin",
  system: "the site itself",
};

/** Who decided, by part and never by name: "a moderator". */
export function roleWords(role: string): string {
  return words[role] ?? role;
}
