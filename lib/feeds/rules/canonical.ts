type Pointing = { canonical: boolean; provedPlace: string | null };

/**
 * Whether an imported story points search engines to its origin. Its contributor can turn that off, but only for what
 * comes from the very host that the proof is of: a feed may also repeat what others published, or be asked for at one
 * host and be at another.
 */
export function pointsToOrigin({ canonical, provedPlace }: Pointing, originUrl: string | null): boolean {
  if (canonical || provedPlace === null) return true;
  const origin = URL.parse(originUrl ?? "");
  return origin === null || bare(origin.host) !== bare(provedPlace);
}

function bare(host: string): string {
  return host.replace(/^www\./, "");
}
