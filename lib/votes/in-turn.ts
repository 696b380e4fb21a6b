import { shared } from "../platform/shared.ts";

const turns = shared("vote-turns", () => new Map<string, Promise<unknown>>());

/**
 * Runs what belongs to one reader one after the other in this process: a reader who sends two hundred ballots at once
 * holds one database connection, not all of them. What is right across processes, the database decides.
 */
export function inTurn<T>(reader: string, run: () => Promise<T>): Promise<T> {
  const mine = (turns.get(reader) ?? Promise.resolve()).then(run, run);
  turns.set(reader, mine);
  const leave = () => {
    if (turns.get(reader) === mine) turns.delete(reader);
  };
  mine.then(leave, leave);
  return mine;
}
