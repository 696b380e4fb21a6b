import type { IncomingMessage, ServerResponse } from "node:http";
import { pool } from "../lib/platform/db/client.ts";
import { log } from "../lib/platform/log.ts";
import type { Asked } from "./answer.ts";
import { problem } from "./problem.ts";

/** `/healthz`: this process answers. `/readyz`: so do the database and the job queue. */
export async function answerHealth(
  { method }: IncomingMessage,
  response: ServerResponse,
  { path }: Asked,
): Promise<boolean> {
  if (path !== "/healthz" && path !== "/readyz") return false;
  if (method !== "GET" && method !== "HEAD") problem(response, 405, "This can only be read.", { allow: "GET, HEAD" });
  else if (path === "/healthz") ok(response);
  else await answerReadiness(response);
  return true;
}

async function answerReadiness(response: ServerResponse): Promise<void> {
  try {
    const { rows } = await pool().query<{ queue: string | null }>("SELECT to_regclass('jobs.version')::text AS queue");
    if (rows[0]?.queue) ok(response);
    else problem(response, 503, "The job queue is not there yet: is a worker running?", { "retry-after": "2" });
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, "not ready");
    problem(response, 503, "The database cannot be reached.", { "retry-after": "2" });
  }
}

function ok(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end("ok\n");
}
