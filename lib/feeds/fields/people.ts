import { oneLine } from "../../platform/text/clean.ts";
import { absoluteAddress } from "../rules/addresses.ts";
import { all, elementsOf, firstText, textOf, type XmlElement } from "../xml/element.ts";

const LONGEST = 200;
const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/;
const AUTHORS = ["author", "dc:creator", "dc:author", "atom:author", "itunes:author", "googleplay:author"];
const OWNERS = [...AUTHORS, "managingeditor", "itunes:owner"];

/** Somebody whom a feed names: each part null where it is not said. */
export type Person = { name: string | null; email: string | null; address: string | null };

const NOBODY: Person = { name: null, email: null, address: null };

/** Who wrote an item: all its authors' names in one line, the first one's e-mail and address. */
export function readAuthor(item: XmlElement): Person {
  const source = all(item, "source")[0];
  const found = [authorsBelow(item, AUTHORS), source ? authorsBelow(source, AUTHORS) : []].find(
    (people) => people.length > 0,
  );
  return together(found ?? []);
}

/** Whom the feed as a whole names as its author. */
export function readOwner(channel: XmlElement): Person {
  return together(authorsBelow(channel, OWNERS));
}

/** Several people as one: their names joined, the rest of the first who has it. */
export function together(people: readonly Person[]): Person {
  const names = [...new Set(people.map(({ name }) => name).filter((name) => name !== null))];
  return {
    name: names.length > 0 ? oneLine(names.join(", "), LONGEST) : null,
    email: people.find(({ email }) => email)?.email ?? null,
    address: people.find(({ address }) => address)?.address ?? null,
  };
}

/** The people of the first kind of element that gives a name; where none does, whoever gives an e-mail. */
function authorsBelow(parent: XmlElement, names: readonly string[]): Person[] {
  const kinds = names.map((name) => all(parent, name).map(personIn).filter(isSomebody));
  const named = kinds.find((people) => people.some(({ name }) => name !== null)) ?? [];
  return named.length > 0 ? [...named, ...kinds.flat().filter(({ name }) => name === null)] : kinds.flat();
}

function personIn(element: XmlElement): Person {
  const structured = elementsOf(element).length > 0;
  if (!structured) return personNamed(textOf(element));
  const inside = personNamed(inner(element, "name", "title") ?? "");
  const written = inner(element, "url", "uri", "homepage");
  return {
    name: inside.name,
    email: inner(element, "email") ?? inside.email,
    address: written === null ? null : absoluteAddress(written, element.base),
  };
}

function inner(element: XmlElement, ...locals: string[]): string | null {
  const spaces = ["", "atom:", "itunes:", "foaf:"];
  return firstText(element, ...locals.flatMap((local) => spaces.map((space) => `${space}${local}`)));
}

/** Reads "me@example.com (A Name)", "A Name <me@example.com>" and all in between. */
export function personNamed(text: string): Person {
  const line = oneLine(text, LONGEST);
  const email = EMAIL.exec(line)?.[0] ?? null;
  const rest = (email === null ? line : line.replace(email, " ").replace(/mailto:/i, ""))
    .replace(/[([<]\s*[)\]>]/g, " ")
    .trim();
  const name = rest
    .replace(/^[(<"'\s,;-]+(?=\p{L})/u, "")
    .replace(/(?<!\([^()]*)\)$/, "")
    .replace(/[<>,;\s-]+$/, "");
  if (email === null) return line === "" ? NOBODY : { ...NOBODY, name: line };
  return { ...NOBODY, name: /[\p{L}\p{N}]/u.test(name) ? name.trim() : null, email };
}

function isSomebody({ name, email, address }: Person): boolean {
  return name !== null || email !== null || address !== null;
}
