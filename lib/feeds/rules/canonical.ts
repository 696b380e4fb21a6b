type Pointing = { canonical: boolean; provedAt: Date | null; feedUrl: string };

/**
 * Whether an imported story points search engines to its origin. Its contributor can turn that off, but only for what
 * comes from the very host that the feed is proved for: a feed may also repeat what others published.
 */
export function pointsToOrigin({ canonical, provedAt, feedUrl }: Pointing, originUrl: string | null): boolean {
  if (canonical || provedAt === null) return true;
  const origin = URL.parse(originUrl ?? "");
  return origin === null || bare(origin.host) !== bare(new URL(feedUrl).host);
}

function bare(host: string): string {
  return host.replace(/^www\./, "");
}
