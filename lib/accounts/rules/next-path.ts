const longest = 500;
const base = "http://site.invalid";

/** A path of this site that a form may lead to; undefined for anything that could lead elsewhere. */
export function safePath(path: string | undefined): string | undefined {
  if (!path || path.length > longest || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\"))
    return undefined;
  if (!URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}
