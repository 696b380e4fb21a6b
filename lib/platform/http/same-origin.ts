type HeaderReader = (name: string) => string | null | undefined;

/**
 * Whether a state-changing request comes from our own pages: its Origin is ours, or, without one,
 * the browser says `Sec-Fetch-Site: same-origin`. A request that has neither is not.
 */
export function isSameOrigin(header: HeaderReader, siteUrl: string): boolean {
  const origin = header("origin");
  if (origin) return origin === new URL(siteUrl).origin || hostOf(origin) === header("host");
  return header("sec-fetch-site") === "same-origin";
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
