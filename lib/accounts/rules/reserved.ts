import { skeleton } from "./skeleton.ts";

const reserved = [
  "admin administrator administrators admins anonymous deleted editor editorial editors everyone help helpdesk mod",
  "moderation moderator moderators mods newsroom nobody null official postmaster root security staff superuser",
  "support sysadmin system team undefined webmaster",
]
  .join(" ")
  .split(" ");

const phrases = ["former contributor", "former member", "deleted member", "site owner", "customer service"];
const fillers = ["a", "and", "chief", "desk", "in", "my", "of", "our", "the", "your"];

/** What a visitor is told who chose such a name; null for any other. */
export function reservedFault(name: string, siteName: string): string | null {
  return isReserved(name, siteName) ? "This name is kept for the people who run the site. Choose another." : null;
}

/** Whether a pen name or handle speaks for the site: all its words do, or are fillers or short numbers beside one that does. */
export function isReserved(name: string, siteName: string): boolean {
  const spoken = new Set([...reserved, ...phrases, siteName].map(bare).filter(Boolean));
  if (spoken.has(bare(name)) || spoken.has(bare(name.replace(/\p{N}{1,3}$/u, "")))) return true;
  const harmless = new Set([...fillers, ...wordsOf(siteName)].map(bare));
  const words = wordsOf(name).map(bare);
  return (
    words.some((word) => spoken.has(word)) &&
    words.every((word) => spoken.has(word) || harmless.has(word) || /^[\p{N}ol]{1,3}$/u.test(word))
  );
}

function wordsOf(text: string): string[] {
  return text
    .normalize("NFKC")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

// Stricter than a skeleton: "Ådmin!" is still admin.
function bare(text: string): string {
  return skeleton(text).replace(/[^\p{L}\p{N}]/gu, "");
}
