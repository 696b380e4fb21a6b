// Runs in a thread of its own: see score-apart.ts.
import { parentPort, workerData } from "node:worker_threads";
import { setClock } from "../platform/clock.ts";
import { closeDatabase } from "../platform/db/client.ts";
import { defaults } from "../votes/verdict/parameters.ts";
import { score } from "../votes/verdict/score.ts";
import { hashOf } from "./hash-votes.ts";
import { readVotes } from "./read-votes.ts";
import { filesOf } from "./release-files.ts";
import type { Asked, Result } from "./score-apart.ts";
import { underNumbers } from "./under-numbers.ts";

const { now, previous, release } = workerData as Asked;
setClock(() => now);
const read = await readVotes(defaults.leastVotes);
await closeDatabase();
const votes = release ? underNumbers(read) : read;
const run = score(votes, {
  now,
  ...(previous ? { previous: { ...previous, version: "", parameters: defaults } } : {}),
});
const readers = new Set(votes.map(({ reader }) => reader)).size;
const files = release ? { files: filesOf(votes, run) } : {};
const result: Result = { run, inputHash: hashOf(votes), votes: votes.length, readers, ...files };
parentPort?.postMessage(result);
