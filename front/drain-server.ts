import cluster from "node:cluster";
import { once } from "node:events";
import type { Server } from "node:http";
import { Server as Listener, type Socket } from "node:net";
import { log } from "../lib/platform/log.ts";

/** How long a connection without a request is left open, and when all that are left are cut, in milliseconds. */
export type Patience = { graceMs: number; cutMs: number };

/**
 * Follows a server's connections so that it can be drained. The answer drains it: no new connections, every further answer
 * says that its connection closes, and those without a request get a short grace, so that a request on its way is not reset.
 */
export function drainable(server: Server): (patience: Patience) => Promise<void> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return (patience) => drain(server, open, patience);
}

async function drain(server: Server, open: Set<Socket>, { graceMs, cutMs }: Patience): Promise<void> {
  const closed = Promise.all([closeDoor(server), leaveCluster()]);
  endAfterNextAnswer(server);
  // What is being answered has promised to keep its connection; Node gives it so long from the end of the answer.
  server.keepAliveTimeout = graceMs;
  for (const socket of open) if (isKeptAlive(socket)) socket.setTimeout(graceMs);
  const unused = setTimeout(() => endAll(open, (socket) => socket.bytesRead === 0), graceMs);
  const late = setTimeout(() => {
    if (open.size > 0) log.warn({ connections: open.size }, "cutting connections that did not end in time");
    endAll(open, () => true);
  }, cutMs);
  await closed;
  clearTimeout(unused);
  clearTimeout(late);
}

// Not the HTTP server's own close(): that cuts kept-alive connections at once, with what may be on its way on them.
function closeDoor(server: Server): Promise<void> {
  return new Promise((resolve) => Listener.prototype.close.call(server, () => resolve()));
}

// The primary may be handing over a connection right now. Once it has taken our leave, it has taken that back too; it would be
// left unanswered for ever if this process ended before.
async function leaveCluster(): Promise<void> {
  const { worker } = cluster;
  if (!worker?.isConnected()) return;
  const left = once(worker, "disconnect");
  worker.disconnect();
  await left;
}

function endAfterNextAnswer(server: Server): void {
  server.prependListener("request", (_, response) => {
    response.shouldKeepAlive = false;
  });
}

// Node sets a timeout on a connection that waits for its next request, and takes it away when that comes.
function isKeptAlive(socket: Socket): boolean {
  return (socket.timeout ?? 0) > 0;
}

function endAll(open: Set<Socket>, which: (socket: Socket) => boolean): void {
  for (const socket of open) if (which(socket)) socket.destroy();
}
