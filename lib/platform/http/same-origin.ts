type HeaderReader = (name: string) => string | null | undefined;

/**
 * Whether a state-changing request comes from our own pages: its Origin is ours, or, without one,
 * the browser says `Sec-Fetch-Site: same-origin`. A request that has neither is not.
 */
export function isSameOrigin(header: HeaderReader, siteUrl: string): boolean {
  const origin = header("origin");
  if (!origin) return header("sec-fetch-site") === "same-origin";
  const site = new URL(siteUrl);
  return origin === site.origin || isThisHost(origin, header("host"), site);
}

// A site without https is reached under several names (localhost, its address in the house network); the browser says
// truly which one it used. A page that came by http has no say on a site that has https.
function isThisHost(origin: string, host: string | null | undefined, site: URL): boolean {
  const from = URL.parse(origin);
  if (!from?.host || !host) return false;
  return from.host === host.toLowerCase() && (from.protocol === "https:" || site.protocol === "http:");
}
