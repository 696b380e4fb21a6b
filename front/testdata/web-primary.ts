// A primary whose web processes are small servers. They do not get ready while the file named by the argument is there.
import cluster from "node:cluster";
import { join } from "node:path";
import { runProcesses } from "../processes.ts";

const exec = join(import.meta.dirname, "web-worker.ts");
cluster.setupPrimary({ exec, execArgv: [], args: process.argv.slice(2) });
runProcesses(2, { startMs: 10_000, endMs: 9_500, firstPauseMs: 10 });
