import { open } from "node:fs/promises";
import { pool } from "../lib/platform/db/client.ts";
import type { BenchCluster } from "./cluster.ts";

/** How many statements with this word in them PostgreSQL is given while something is done. */
export async function countStatements(
  { logFile }: BenchCluster,
  word: string,
  work: () => Promise<void>,
): Promise<number> {
  await log("all");
  const file = await open(logFile);
  try {
    const { size } = await file.stat();
    await work();
    const { buffer, bytesRead } = await file.read({
      position: size,
      buffer: Buffer.alloc((await file.stat()).size - size),
    });
    const lines = buffer.toString("utf8", 0, bytesRead).split(/\n(?!\t)/); // a statement's further lines begin with a tab
    return lines.filter((line) => line.includes("LOG:") && line.includes(word)).length;
  } finally {
    await file.close();
    await log("none");
  }
}

// Every connection heeds it before its next statement.
async function log(which: "all" | "none"): Promise<void> {
  await pool().query(`ALTER SYSTEM SET log_statement = '${which}'`);
  await pool().query("SELECT pg_reload_conf()");
}
