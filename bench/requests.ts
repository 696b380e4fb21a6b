/** A request as the bytes that go over the wire. */
export type Wire = { method: "GET" | "POST" | "PUT"; path: string; headers?: Record<string, string>; body?: string };

/** Writes a request out once, so that sending it costs nothing. */
export function asBytes(host: string, { method, path, headers = {}, body = "" }: Wire): string {
  const all: Record<string, string> = { host, "user-agent": browser, ...headers };
  if (body) all["content-length"] = String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** The address of a reader, for a site that believes X-Forwarded-For from us. */
export function addressOfReader(reader: number): string {
  return `10.${(reader >> 16) & 255}.${(reader >> 8) & 255}.${reader & 255}`;
}
