const longest = 254;
const longestLocal = 64;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const control = /[\u0000-\u001F\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/u;
const lookalikeAt = /[\uFE6B\uFF20\u24D0]/u;
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** An e-mail address as it is stored and compared: lower case, its domain in ASCII. */
export function tidyEmail(typed: string): string {
  const lower = typed.trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  if (at < 0) return lower;
  return `${lower.slice(0, at)}@${asciiDomain(lower.slice(at + 1))}`;
}

/** What is wrong with a tidied address, in a sentence for who typed it; null when nothing is. */
export function emailFault(email: string): string | null {
  if (email === "") return "Type your e-mail address.";
  if (control.test(email) || /\s/u.test(email)) return "Leave out spaces and characters that cannot be seen.";
  if (lookalikeAt.test(email)) return "Type a plain @: this one only looks like it.";
  const [name, domain, more] = email.split("@");
  if (name === undefined || domain === undefined || more !== undefined) return "An e-mail address has exactly one @.";
  if (email.length > longest || name.length > longestLocal) return "This address is too long to exist.";
  if (name.includes('"')) return "Addresses with quotation marks are not taken here.";
  if (!local.test(name)) return "Check the part before the @: it has a character that addresses do not have.";
  if (!isDomain(domain)) return "Check the part after the @: it is not the name of a mail provider.";
  return null;
}

function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  return labels.length >= 2 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
}

function asciiDomain(domain: string): string {
  if (/^[\x21-\x7e]*$/.test(domain) || !URL.canParse(`http://${domain}/`)) return domain;
  const { hostname, href } = new URL(`http://${domain}/`);
  return href === `http://${hostname}/` ? hostname : domain;
}
