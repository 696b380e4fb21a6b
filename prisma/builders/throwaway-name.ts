import type { TestServer } from "./throwaway-server.ts";

/** The name of this process's own database; each test file runs in a process of its own. */
export function nameDatabase({ url, prefix }: TestServer): { name: string; url: string } {
  const name = `${prefix}_${process.pid}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { name, url: own.href };
}
