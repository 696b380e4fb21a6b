import common from "../data/common-passwords.json" with { type: "json" };
import { skeleton } from "./skeleton.ts";

const shortest = 10;
const longest = 256;

const leaked = new Set(common);
const favourites = new Set(
  [
    "password passwort passw0rd p@ssword p@ssw0rd pa55word qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbnm",
    "letmein welcome iloveyou iloveu admin administrator login changeme football baseball basketball soccer monkey",
    "dragon sunshine princess superman batman spiderman pokemon master shadow michael jessica liverpool chelsea arsenal",
    "trustno1 whatever starwars mustang killer hello abc123 1q2w3e 1q2w3e4r qazwsx q1w2e3r4 summer winter spring autumn",
  ]
    .join(" ")
    .split(" "),
);

// Rows of keys and the two orders that everybody knows, each also backwards.
const walks = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qwertzuiop",
];
const runs = walks.flatMap((walk) => [walk, [...walk].reverse().join("")]);

/** A password as it is hashed: one Unicode form, so that every keyboard types the same one. */
export function tidyPassword(typed: string): string {
  return typed.normalize("NFKC");
}

export type PasswordOwner = { penName: string; email: string; siteName: string };

/** What is wrong with a tidied password, in a sentence for who typed it; null when nothing is. No composition rules. */
export function passwordFault(password: string, owner: PasswordOwner): string | null {
  const length = [...password].length;
  if (length === 0) return "Choose a password.";
  if (length < shortest) return `Use at least ${shortest} characters; 15 or more are better. A few words will do.`;
  if (length > longest) return `Use at most ${longest} characters.`;
  if (namesOwner(password, owner))
    return "Choose something that is not your name, your e-mail or the name of this site.";
  if (isCommon(password))
    return "Many people use this password, so it is guessed first. Choose another; a few words will do.";
  return null;
}

function namesOwner(password: string, owner: PasswordOwner): boolean {
  const core = skeleton(withoutTail(password));
  const [local = ""] = owner.email.split("@");
  const names = [owner.penName, owner.email, local, owner.siteName].map(skeleton);
  return names.some((name) => name !== "" && (core === name || skeleton(password) === name));
}

/** Whether a password is among those that are tried first: leaked often, or made by a well-known rule. */
export function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (leaked.has(lower) || favourites.has(withoutTail(lower))) return true;
  return new Set(lower).size < 4 || isRepeated(lower) || runs.some((run) => run.includes(lower)) || isWalk(lower);
}

// "password2026!" is "password" to who guesses.
function withoutTail(password: string): string {
  return password.replace(/[\d!?.*#@$_-]{0,8}$/, "");
}

function isRepeated(text: string): boolean {
  const unit = /^(.{1,8}?)\1+$/su.exec(text)?.[1];
  return unit !== undefined && (unit.length < 5 || favourites.has(unit) || leaked.has(unit));
}

// "1234567890qwerty": made of nothing but runs of four and more.
function isWalk(text: string): boolean {
  let rest = text;
  while (rest.length >= 4) {
    const length = longestRun(rest);
    if (length < 4) return false;
    rest = rest.slice(length);
  }
  return rest.length < 3;
}

function longestRun(text: string): number {
  let length = 1;
  while (length < text.length && runs.some((run) => run.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
