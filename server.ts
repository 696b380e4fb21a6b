// The web process: the front, and Next behind it.
import type { RequestListener } from "node:http";
import next from "next";
import { frontBefore } from "./front/answer.ts";
import { openServer } from "./front/open-server.ts";
import { stopOnSignal } from "./front/stop-on-signal.ts";
import { dropAllPages } from "./lib/platform/cache/pages.ts";
import { heardStale, pagesChannel } from "./lib/platform/cache/stale.ts";
import { closeDatabase } from "./lib/platform/db/client.ts";
import { listen } from "./lib/platform/db/listen.ts";
import { env } from "./lib/platform/env.ts";
import { log } from "./lib/platform/log.ts";
import { startUp } from "./lib/start-up.ts";
import { flushViews } from "./lib/views/flush-views.ts";

const { PORT, HOST = "0.0.0.0", NODE_ENV, LIMITS_SCALE } = env();
if (LIMITS_SCALE !== 1)
  log.warn(`LIMITS_SCALE is ${LIMITS_SCALE}: rate limits are ${LIMITS_SCALE} times as wide as usual`);

startUp();
const stopListening = listen({ channel: pagesChannel, heard: heardStale, missed: dropAllPages });

const app = next({ dev: NODE_ENV === "development", hostname: HOST, port: PORT });
await app.prepare();
const handle = app.getRequestHandler();
const render: RequestListener = (request, response) => {
  handle(request, response).catch((error: unknown) => {
    log.error({ err: error }, "Next could not answer");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
};

const server = openServer(frontBefore(render));
server.listen(PORT, HOST, () => log.info({ host: HOST, port: PORT }, "listening"));
server.on("error", (error) => {
  log.fatal({ reason: error.message }, `cannot listen on ${HOST}:${PORT}`);
  process.exit(1);
});

stopOnSignal(server, async () => {
  await flushViews();
  await stopListening();
  await app.close();
  await closeDatabase();
});
