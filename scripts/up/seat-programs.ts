import type { ChildProcess } from "node:child_process";
import { relayFor } from "../../lib/platform/metrics/relay.ts";

/**
 * Places for programs of a site, by name; what is given to the answer takes its place. Whichever asks about the others
 * (`/metrics`) gets an answer, whether they report or not.
 */
export function seatPrograms<const N extends string>(names: readonly N[]): (name: N) => (child: ChildProcess) => void {
  const taken = new Map<N, ChildProcess>();
  const places = () => names.map((name) => ({ name, taken: [taken.get(name)].filter((child) => child !== undefined) }));
  return (name) => (child) => {
    taken.set(name, child);
    child.once("exit", () => {
      if (taken.get(name) === child) taken.delete(name);
    });
    relayFor(child, { places });
  };
}
