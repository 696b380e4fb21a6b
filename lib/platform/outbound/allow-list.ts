/** What is wrong with a list for OUTBOUND_ALLOW, as a sentence; null when it can be used. */
export function allowFault(list: string): string | null {
  const bad = entries(list).find((entry) => placeOf(entry) === null);
  return bad === undefined ? null : `"${bad}" is not a host and its port, such as localhost:8080`;
}

/** The places that a list for OUTBOUND_ALLOW names, each written as `place` writes it. */
export function allowedPlaces(list: string): Set<string> {
  return new Set(entries(list).flatMap((entry) => placeOf(entry) ?? []));
}

/** The host and port that an address leads to. */
export function place(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** The port that an address leads to. */
export function portOf({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}

function entries(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function placeOf(entry: string): string | null {
  const url = /^[^/?#@\\\s]+:\d+$/.test(entry) ? URL.parse(`http://${entry}`) : null;
  return url === null || url.port === "0" ? null : place(url);
}
