const words: Record<string, string> = {
  contributor: "the story's contributor",
  moderator: "a moderator",
  editor: "an editor",
  admin: "an admin",
  system: "the site itself",
};

/** Who decided: by their part ("a moderator"), and by pen name too where the site shows it. */
export function roleWords(role: string, by: string | null = null): string {
  const part = words[role] ?? role;
  return by ? `${by}, ${part}` : part;
}
