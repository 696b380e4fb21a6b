import type { ServerResponse } from "node:http";

// React gives each form of an action the address "", which HTML forbids; without one it posts to its own page all the same.
const written = ' action="" encType="multipart/form-data"';
const meant = ' encType="multipart/form-data"';

/** A page without the empty addresses of its forms. */
export function withoutEmptyAddresses(html: string): string {
  return html.replaceAll(written, meant);
}

/** Leaves the empty addresses of forms out of a page that is written to a response from now on, piece by piece. */
export function leaveOutEmptyAddresses(response: ServerResponse): void {
  const { write, end } = response;
  let held = "";
  const mended = (chunk: unknown, encoding: unknown): Buffer => {
    const page = withoutEmptyAddresses(held + bytesOf(chunk, encoding).toString("latin1")); // each byte is one letter
    held = page.slice(beginsAt(page));
    return Buffer.from(page.slice(0, page.length - held.length), "latin1");
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) =>
    isPage(response)
      ? Reflect.apply(write, response, [mended(chunk, rest[0]), ...withoutEncoding(rest)])
      : Reflect.apply(write, response, [chunk, ...rest])) as typeof write;
  response.end = ((...last: unknown[]) => {
    const [chunk, ...rest] = typeof last[0] === "function" ? [undefined, ...last] : last;
    if (!isPage(response)) return Reflect.apply(end, response, last);
    const page = chunk === undefined || chunk === null ? Buffer.alloc(0) : mended(chunk, rest[0]);
    return Reflect.apply(end, response, [Buffer.concat([page, Buffer.from(held, "latin1")]), ...withoutEncoding(rest)]);
  }) as typeof end;
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("content-type")).startsWith("text/html") && !response.hasHeader("content-length");
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== "string") return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8");
}

function withoutEncoding(rest: readonly unknown[]): unknown[] {
  return rest.filter((each) => typeof each === "function");
}

// Where the end of a piece may be the beginning of what is to be left out.
function beginsAt(page: string): number {
  const from = Math.max(page.length - written.length + 1, 0);
  for (let at = from; at < page.length; at++) if (written.startsWith(page.slice(at))) return at;
  return page.length;
}
