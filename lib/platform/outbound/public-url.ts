import { domainToASCII, domainToUnicode } from "node:url";
import { portOf } from "./allow-list.ts";
import { isAllowed } from "./allowed.ts";
import { literalAddress } from "./literal-address.ts";
import { isPublicAddress } from "./public-address.ts";
import { OutboundRefusal } from "./refusal.ts";

// Names that mean something inside of a network only.
const internal = new Set([
  ..."localhost localdomain local internal intranet private corp home lan arpa onion".split(" "),
  ..."svc consul".split(" "),
]);

/**
 * The address, as it may be fetched: http or https, the usual ports, no address or name of a private network. Throws
 * an OutboundRefusal for all others. Credentials and fragments are left out, since they are never sent. What a name
 * resolves to is checked later, when it is connected to.
 */
export function assertPublicUrl(address: string | URL): URL {
  const url = URL.parse(String(address));
  if (!url) throw new OutboundRefusal("not_an_address", "This is not a web address.");
  if (!/^https?:$/.test(url.protocol)) {
    throw new OutboundRefusal("not_http", "Only addresses that begin with http:// or https:// can be fetched.");
  }
  leaveOutWhatIsNotSent(url);
  if (!isAllowed(url)) assertPublicPlace(url);
  return url;
}

function leaveOutWhatIsNotSent(url: URL): void {
  url.username = "";
  url.password = "";
  url.hash = "";
  // Nobody can connect to port 0: it is read as none.
  if (url.port === "0") url.port = "";
}

function assertPublicPlace(url: URL): void {
  const literal = literalAddress(url);
  if (literal === null) assertPublicName(url.hostname);
  else if (!isPublicAddress(literal)) throw blocked(url.hostname);
  if (![80, 443].includes(portOf(url))) {
    throw new OutboundRefusal("blocked_address", `Only ports 80 and 443 are fetched from, not ${url.port}.`);
  }
}

function assertPublicName(name: string): void {
  const labels = name.replace(/\.$/, "").split(".");
  if (labels.length < 2 || internal.has(labels.at(-1) ?? "")) throw blocked(name);
  if (!isWellFormed(name)) throw new OutboundRefusal("not_an_address", `"${name}" is not a name a server can have.`);
}

// The parser lets names pass whose letters cannot be told from their encoding.
function isWellFormed(name: string): boolean {
  if (!name.includes("xn--")) return true;
  const letters = domainToUnicode(name);
  return !/(?:^|\.)xn--/.test(letters) && domainToASCII(letters) === name;
}

/** The refusal of what leads into a network that is not public. */
export function blocked(host: string): OutboundRefusal {
  const message = `${host} belongs to a private or reserved network. Only servers on the public internet are asked.`;
  return new OutboundRefusal("blocked_address", message);
}
