import confusables from "../data/confusables.json" with { type: "json" };

const prototypes = new Map<string, string>();
for (const [prototype, lookalikes] of Object.entries(confusables)) {
  for (const character of lookalikes) prototypes.set(character, prototype);
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const betweenWords = /[\s\-_.·'’`]/gu;

/**
 * What a name looks like: two names with one skeleton cannot be told apart by eye. UTS #39 with three additions:
 * upper and lower case are one, so are i and l (I looks like l), and what stands between words does not count.
 */
export function skeleton(name: string): string {
  const folded = prototypesOf(prototypesOf(name.normalize("NFKC")).toLowerCase());
  return folded.replaceAll("i", "l").replace(betweenWords, "");
}

function prototypesOf(text: string): string {
  const characters = [...text.normalize("NFD").replace(invisible, "")];
  return characters
    .map((character) => prototypes.get(character) ?? character)
    .join("")
    .normalize("NFD");
}
