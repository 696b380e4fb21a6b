import { isIP } from "node:net";

/** The IP address that stands in a URL, without brackets; null where there is a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.+)\]$/, "$1");
  return isIP(bare) ? bare : null;
}
