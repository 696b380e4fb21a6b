// A program of its own: it works on the database of one site, for the journeys that visit it (ask.ts). It is started by
// start.ts and ends with whoever started it.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { closeDatabase } from "../../lib/platform/db/client.ts";
import { startUp } from "../../lib/start-up.ts";
import { deeds, type Order } from "./deeds.ts";

startUp();
// One after the other: while time goes by for one, no other may look at the clock.
let last: Promise<unknown> = Promise.resolve();
const server = createServer((request, response) => {
  last = last.then(() => answer(request, response));
});
server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once("disconnect", async () => {
  await closeDatabase();
  process.exit(0);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { deed, input } = (await json(request)) as Order;
    const done = await (deeds[deed] as (input: unknown) => Promise<unknown>)(input);
    response.end(JSON.stringify({ done }));
  } catch (thrown) {
    response.writeHead(500).end(thrown instanceof Error ? thrown.stack : String(thrown));
  }
}
