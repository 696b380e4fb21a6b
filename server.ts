// The web: one process, or a primary that keeps several on one port.
import cluster from "node:cluster";
import { env } from "./lib/platform/env.ts";

const { NODE_ENV, WEB_CONCURRENCY } = env();
const several = WEB_CONCURRENCY > 1 && NODE_ENV !== "development";

// The primary answers nobody: it loads neither Next nor the database.
if (several && cluster.isPrimary) {
  const { runProcesses } = await import("./front/processes.ts");
  runProcesses(WEB_CONCURRENCY);
} else {
  const { serve } = await import("./front/serve.ts");
  await serve();
}
