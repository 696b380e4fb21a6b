/** The host of the page a reader came from; null when there is none to tell. */
export function referrerHost(referrer: string | undefined): string | null {
  const url = referrer ? URL.parse(referrer) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.replace(/^www\./, "").slice(0, 253) || null;
}

/** A country as a header gives it, two letters; null for anything else. */
export function countryOf(header: string | undefined): string | null {
  const country = header?.trim().toUpperCase() ?? "";
  return /^[A-Z]{2}$/.test(country) && country !== "XX" ? country : null;
}
