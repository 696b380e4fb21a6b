// A server that stops as the site does; its requests are answered when the starter says so.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { stopOnSignal } from "../stop-on-signal.ts";

const tell = (what: object) => process.send?.(what);
const waiting: (() => void)[] = [];

const server = createServer((_, response) => {
  waiting.push(() => response.end("whole"));
  tell({ asked: waiting.length });
});
server.listen(0, "127.0.0.1", () => tell({ port: (server.address() as AddressInfo).port }));
process.on("message", () => {
  for (const answer of waiting) answer();
});
process.on("SIGTERM", () => tell({ stopping: true }));
stopOnSignal(server, async () => {
  process.stdout.write("finished");
});
