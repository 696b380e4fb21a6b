import cluster from "node:cluster";
import type { RequestListener, Server } from "node:http";
import next from "next";
import { dropAllPages } from "../lib/platform/cache/pages.ts";
import { heardStale, pagesChannel } from "../lib/platform/cache/stale.ts";
import { closeDatabase } from "../lib/platform/db/client.ts";
import { listen } from "../lib/platform/db/listen.ts";
import { env } from "../lib/platform/env.ts";
import { log } from "../lib/platform/log.ts";
import { startUp } from "../lib/start-up.ts";
import { flushViews } from "../lib/views/flush-views.ts";
import { frontBefore } from "./answer.ts";
import { openServer } from "./open-server.ts";
import { reportFigures } from "./report-figures.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

/** One web process: the front, and Next behind it, until it is told to stop. */
export async function serve(): Promise<void> {
  const { PORT, HOST = "0.0.0.0", NODE_ENV, LIMITS_SCALE, OUTBOUND_ALLOW, METRICS_TOKEN } = env();
  if (LIMITS_SCALE !== 1)
    log.warn(`LIMITS_SCALE is ${LIMITS_SCALE}: rate limits are ${LIMITS_SCALE} times as wide as usual`);
  if (OUTBOUND_ALLOW) log.warn(`OUTBOUND_ALLOW lets this server fetch from ${OUTBOUND_ALLOW}, wherever that is`);
  startUp();
  if (METRICS_TOKEN) reportFigures();
  const stopListening = listen({ channel: pagesChannel, heard: heardStale, missed: dropAllPages });
  const app = next({ dev: NODE_ENV === "development", hostname: HOST, port: PORT });
  await app.prepare();
  const server = listenOn(app.getRequestHandler(), PORT, HOST);
  explainHangUp();
  // Whoever works on the site reloads its pages; nobody else is there to wait for.
  const patience = NODE_ENV === "development" ? { graceMs: 0, cutMs: 0 } : {};
  const finish = async () => {
    await flushViews();
    await stopListening();
    await app.close();
    await closeDatabase();
  };
  stopOnSignal(server, finish, patience);
}

function listenOn(
  handle: ReturnType<ReturnType<typeof next>["getRequestHandler"]>,
  port: number,
  host: string,
): Server {
  const render: RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log.error({ err: error }, "Next could not answer");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server = openServer(frontBefore(render));
  server.on("error", (error) => {
    log.fatal({ reason: error.message }, `cannot listen on ${host}:${port}`);
    process.exit(1);
  });
  return server.listen(port, host, () => log.info({ host, port }, "listening"));
}

// A terminal's hang-up reaches every process of the group; the primary alone rolls.
function explainHangUp(): void {
  process.on("SIGHUP", () => {
    if (!cluster.isWorker)
      log.warn("SIGHUP replaces web processes one by one; that needs WEB_CONCURRENCY of 2 or more");
  });
}
