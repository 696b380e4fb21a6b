/** Why nobody came in by an account of another site: its sentence names that site. */
const sentences = {
  denied: (name: string) => `${name} says that you did not agree. Nothing was changed.`,
  expired: (name: string) => `That took longer than fifteen minutes, or was done already. Begin anew with ${name}.`,
  failed: (name: string) => `What ${name} answered cannot be trusted or read. Try again, or log in another way.`,
  down: (name: string) => `${name} cannot be reached just now. Try again in a while, or log in another way.`,
  slow: (name: string) => `${name} took longer than ten seconds to answer. Try again, or log in another way.`,
  busy: (name: string) => `Too many people come in by ${name} at this moment. Try again in a minute.`,
  "too-often": (name: string) => `That is too many tries with ${name} for now. Try again in five minutes.`,
  elsewhere: (name: string) => `Begin on this page: press the button with ${name} on it.`,
  taken: (name: string) => `This account at ${name} belongs to another member here. Unlink it there first.`,
} as const;

export type ProviderTrouble = keyof typeof sentences;

/** The sentence of a trouble that an address names; null for what is none. */
export function troubleSentence(trouble: unknown, name: string): string | null {
  return isTrouble(trouble) ? sentences[trouble](name) : null;
}

function isTrouble(trouble: unknown): trouble is ProviderTrouble {
  return typeof trouble === "string" && Object.hasOwn(sentences, trouble);
}

/** The address that tells of a trouble: for a guest where one logs in, for a member among their settings. */
export function troublePath(trouble: ProviderTrouble, provider: string, signedIn: boolean): string {
  const query = new URLSearchParams({ trouble, with: provider });
  return signedIn ? `/account?${query}#linked` : `/log-in?${query}`;
}
