// A server that stops as the site does. Its requests are answered when the starter says so; /now is answered at once.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onDraining } from "../draining.ts";
import { stopOnSignal } from "../stop-on-signal.ts";

const tell = (what: object) => process.connected && process.send?.(what);
const waiting: (() => void)[] = [];
const [graceMs = 300, cutMs = 7_500] = process.argv.slice(2).map(Number);

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  if (request.url === "/now") return response.end("whole");
  waiting.push(() => response.end("whole"));
  return tell({ asked: waiting.length });
});
const finish = async () => {
  process.stdout.write("finished");
};
stopOnSignal(server, finish, { graceMs, cutMs });
onDraining(() => tell({ stopping: true }));
server.listen(0, "127.0.0.1", () => tell({ port: (server.address() as AddressInfo).port }));
process.on("message", () => {
  for (const answer of waiting) answer();
});
