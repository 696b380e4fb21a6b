const letters: Record<string, string> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŋ: "ng",
  ı: "i",
};

const longest = 30;

/** The handle that a pen name suggests ([a-z0-9-], 3 to 30 characters); null when it has too few Latin letters. */
export function handleOf(penName: string): string | null {
  const plain = penName
    .toLowerCase()
    .replace(/[æœøßđðþłħŋı]/gu, (letter) => letters[letter] ?? "")
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return plain.length >= 3 ? plain : null;
}

/** A handle with something at its end that makes it another one; never longer than a handle may be. */
export function withSuffix(handle: string, suffix: string): string {
  return `${handle.slice(0, longest - suffix.length - 1).replace(/-+$/, "")}-${suffix}`;
}
