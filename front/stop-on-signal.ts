import type { Server } from "node:http";
import { log } from "../lib/platform/log.ts";

const patienceMs = 8_000;

/** On SIGTERM, Ctrl-C or the loss of the parent: no new requests, running ones finished, then `finish`, then the end. */
export function stopOnSignal(server: Server, finish: () => Promise<void>): void {
  let stopping = false;
  async function stop(reason: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => process.exit(1), patienceMs).unref();
    await closed(server);
    await finish();
    process.exit(0);
  }
  const stopSafely = (reason: string) =>
    void stop(reason).catch((error) => {
      log.error({ err: error }, "stopping failed");
      process.exit(1);
    });
  process.on("SIGTERM", () => stopSafely("SIGTERM"));
  process.on("SIGINT", () => stopSafely("SIGINT"));
  process.on("disconnect", () => stopSafely("the process that started this one is gone"));
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose request is answered now would stay open for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    setTimeout(() => server.closeAllConnections(), patienceMs / 2).unref();
  });
}
