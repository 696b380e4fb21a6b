import { skeleton } from "./skeleton.ts";

const reserved = [
  "admin administrator administrators admins anonymous deleted editor editorial editors everyone help helpdesk mod",
  "moderation moderator moderators mods newsroom nobody null official postmaster root security staff superuser",
  "support sysadmin system team undefined webmaster",
]
  .join(" ")
  .split(" ");

const phrases = ["former contributor", "deleted member", "site owner", "customer service"];
const fillers = ["a", "and", "chief", "desk", "in", "my", "of", "our", "the", "your"];

/** Whether a pen name or handle speaks for the site: all its words do, or are fillers or numbers beside one that does. */
export function isReserved(name: string, siteName: string): boolean {
  const spoken = new Set([...reserved, ...phrases, siteName].map(bare));
  if (spoken.has(bare(name)) || spoken.has(bare(name.replace(/\p{N}+$/u, "")))) return true;
  const harmless = new Set([...fillers, ...wordsOf(siteName)].map(bare));
  const words = wordsOf(name).map(bare);
  return (
    words.some((word) => spoken.has(word)) &&
    words.every((word) => spoken.has(word) || harmless.has(word) || /^[\p{N}ol]+$/u.test(word))
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
