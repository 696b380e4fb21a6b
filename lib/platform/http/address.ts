import ipaddr from "ipaddr.js";

/** The header in which the front tells Next where a request comes from; a client's own is dropped. */
export const addressHeader = "x-firsthand-address";

type Ranges = readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

/** Parses TRUSTED_PROXIES: addresses and CIDR ranges, separated by commas. */
export function parseProxies(list: string): Ranges {
  return entries(list).map((entry) => {
    if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
    const address = ipaddr.process(entry);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  });
}

/** What is wrong with a list for TRUSTED_PROXIES, as a sentence; null when it can be used. */
export function proxyFault(list: string): string | null {
  const bad = entries(list).find((entry) => !ipaddr.isValidCIDR(entry) && !ipaddr.isValid(entry));
  return bad === undefined ? null : `"${bad}" is neither an address nor a range such as 10.0.0.0/8`;
}

function entries(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/**
 * The address a request comes from: the socket's, or, where that is a trusted proxy, the last address of
 * X-Forwarded-For that is not one. Everything left of it is invented by the client.
 */
export function clientAddress(socket: string, forwardedFor: string | undefined, proxies: Ranges): string {
  let address = plain(socket);
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  while (hops.length > 0 && isTrusted(address, proxies)) {
    const hop = hops.pop();
    if (!hop || !ipaddr.isValid(hop)) break;
    address = plain(hop);
  }
  return address;
}

/** What counts as one place for limits and readers: an IPv4 address, or the /64 of an IPv6 one. */
export function addressGroup(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  const parts = (parsed as ipaddr.IPv6).parts.slice(0, 4);
  return `${parts.map((part) => part.toString(16)).join(":")}::/64`;
}

function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : "unknown";
}

/** Whether this address is one of the trusted proxies. */
export function isTrusted(address: string, proxies: Ranges): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return proxies.some(([range, bits]) => parsed.kind() === range.kind() && parsed.match(range, bits));
}
