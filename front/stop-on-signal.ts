import cluster from "node:cluster";
import type { Server } from "node:http";
import { log } from "../lib/platform/log.ts";
import { drainable, type Patience } from "./drain-server.ts";
import { beginDraining } from "./draining.ts";

const patienceMs = 9_000;
const usual: Patience = { graceMs: 2_000, cutMs: 7_500 };

/** On SIGTERM, Ctrl-C or the loss of the parent: no new requests, running ones finished, then `finish`, then the end. */
export function stopOnSignal(server: Server, finish: () => Promise<void>, patience: Partial<Patience> = {}): void {
  const drain = drainable(server);
  let stopping = false;
  async function stop(reason: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(1), patienceMs).unref();
    beginDraining();
    await drain({ ...usual, ...patience });
    await finish();
    log.info("stopped");
    process.exit(0);
  }
  const stopSafely = (reason: string) =>
    void stop(reason).catch((error) => {
      log.error({ err: error }, "stopping failed");
      process.exit(1);
    });
  process.on("SIGTERM", () => stopSafely("SIGTERM"));
  process.on("SIGINT", () => stopSafely("SIGINT"));
  outlivePrimary();
  process.on("disconnect", () => stopSafely("the process that started this one is gone"));
}

// node:cluster ends a process at once when its primary is gone, unless that process meant to leave.
function outlivePrimary(): void {
  cluster.worker?.once("disconnect", () => {
    if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
  });
}
