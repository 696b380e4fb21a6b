// Code bundled by Next and code loaded by server.ts are two module graphs in one process.
// What must exist once a process lives in this one object, which both reach by its symbol.
const home = Symbol.for("firsthand");

type Home = Map<string, unknown>;

/** The one thing of this name in the process; made at its first use. */
export function shared<T>(name: string, make: () => T): T {
  const scope = globalThis as unknown as Record<symbol, Home | undefined>;
  const things = scope[home] ?? new Map<string, unknown>();
  scope[home] = things;
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as T;
}
