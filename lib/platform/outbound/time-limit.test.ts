import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { fetchPublic } from "../outbound.ts";
import { network } from "./network.ts";
import { faultOf, sentenceOf } from "./testdata/failure.ts";
import { endAll, serve, serveRaw } from "./testdata/local-server.ts";

afterEach(endAll);

const soon = { timeoutMs: 300 };

/** Says one piece again and again, far too slowly. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 20);
  socket.on("close", () => clearInterval(timer));
}

test.each<[string, (socket: Socket) => void]>([
  ["never answers", () => {}],
  [
    "never ends its headers",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      drip(socket, "X-More: headers\r\n");
    },
  ],
  ["says again and again that it will answer", (socket) => drip(socket, "HTTP/1.1 103 Early Hints\r\n\r\n")],
  [
    "lets the body drip",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4000000\r\n\r\n");
      drip(socket, "a");
    },
  ],
  [
    "begins a packed body and falls silent",
    (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n");
    },
  ],
])("a server that %s is left when the time is up", async (_, answer) => {
  const server = await serveRaw(answer);
  expect(await sentenceOf(fetchPublic(server.origin, soon))).toBe("The server took longer than 0.3 seconds.");
  await expect.poll(server.open).toBe(0);
});

test("redirects share the time of one fetch", async () => {
  let hops = 0;
  const { origin } = await serve((_, response) => {
    hops += 1;
    setTimeout(() => response.writeHead(302, { location: "/" }).end(), 130);
  });
  expect(await faultOf(fetchPublic(origin, soon))).toBe("timeout");
  expect(hops).toBeLessThan(4);
});

test("a name server that never answers is left too", async () => {
  const silent = { ...network, resolve: () => new Promise<string[]>(() => {}) };
  expect(await faultOf(fetchPublic("http://example.org/", soon, silent))).toBe("timeout");
});

test("who asked can end it early, with a reason", async () => {
  const server = await serveRaw(() => {});
  const stop = new AbortController();
  const fetching = fetchPublic(server.origin, { signal: stop.signal });
  const reason = new Error("The worker is stopping.");
  await expect.poll(server.connections).toBe(1);
  stop.abort(reason);
  await expect(fetching).rejects.toBe(reason);
  await expect.poll(server.open).toBe(0);
});

test("nothing is asked when it was ended before it began", async () => {
  const server = await serveRaw(() => {});
  await expect(fetchPublic(server.origin, { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow("no");
  expect(server.connections()).toBe(0);
});

test("a signal that lives for long remembers no fetch", async () => {
  const { signal } = new AbortController();
  const { origin } = await serve((_, response) => response.end("hello"));
  await fetchPublic(origin, { signal });
  expect(await faultOf(fetchPublic("http://10.0.0.1/", { signal }))).toBe("blocked_address");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
