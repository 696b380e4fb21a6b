const longest = 80;

/** Letters that Unicode does not take apart into a plain one and a mark. */
export const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ð: "d",
  đ: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ŋ: "n",
  "&": " and ",
};

/** The part of a story's address that people read: a-z, 0-9 and '-', at most 80 characters, cut between words. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøðđþłħıŋ&]/g, (letter) => spelled[letter] ?? "")
    .replace(/['’ʼ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return cut(plain) || "story";
}

function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const end = slug.lastIndexOf("-", longest);
  return slug.slice(0, end > longest / 2 ? end : longest).replace(/-+$/, "");
}
