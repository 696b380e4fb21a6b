// A web process that answers with its number.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { stopOnSignal } from "../stop-on-signal.ts";

process.on("SIGHUP", () => undefined);
const [port, broken = ""] = process.argv.slice(2);
if (existsSync(broken)) process.exit(1);
const server = createServer((_, response) => void response.end(String(process.pid)));
stopOnSignal(server, async () => undefined, { graceMs: 100 });
server.listen(Number(port), "127.0.0.1");
