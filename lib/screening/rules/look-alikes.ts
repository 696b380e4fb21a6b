import confusables from "../data/confusables.json" with { type: "json" };

const prototypes = new Map<string, string>();
for (const [prototype, lookalikes] of Object.entries(confusables)) {
  for (const character of lookalikes) prototypes.set(character, prototype);
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** A text with each character replaced by the one that stands for all that look like it (UTS #39), decomposed. */
export function prototypesOf(text: string): string {
  const characters = [...text.normalize("NFD").replace(invisible, "")];
  return characters
    .map((character) => prototypes.get(character) ?? character)
    .join("")
    .normalize("NFD");
}

/** The plain Latin letter that a foreign character passes for; the character itself where it passes for none. */
export function latinFor(character: string): string {
  if (/^\p{ASCII}$/u.test(character)) return character;
  const prototype = prototypes.get(character) ?? "";
  return /^[a-z0-9]$/i.test(prototype) ? prototype.toLowerCase() : character;
}
