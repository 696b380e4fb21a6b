/** The web address that somebody means who typed this, with or without https:// or feed:; null where it is none. */
export function typedAddress(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, "")
    .replace(/^feed:\/\//i, "http://");
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 2000) return null;
  url.hash = "";
  return url.href;
}
