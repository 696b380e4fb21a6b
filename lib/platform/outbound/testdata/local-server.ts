import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { forgetEnv } from "../../env.ts";

/** A server on this machine that may be fetched from; it counts its connections. */
export type LocalServer = { origin: string; port: number; connections: () => number; open: () => number };

const running = new Set<{ server: Server; sockets: Set<Socket> }>();

/** Starts a web server that OUTBOUND_ALLOW names. */
export async function serve(answer: RequestListener): Promise<LocalServer> {
  const started = await start(createServer(answer));
  allow(`127.0.0.1:${started.port}`);
  return started;
}

/** Starts a server that OUTBOUND_ALLOW names and that says whatever it likes to each connection. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<LocalServer> {
  const started = await start(createTcpServer((socket) => answer(socket.resume())));
  allow(`127.0.0.1:${started.port}`);
  return started;
}

/** Starts a server that nobody may connect to. */
export function canary(): Promise<LocalServer> {
  return start(createTcpServer((socket) => socket.destroy()));
}

/** Adds to what OUTBOUND_ALLOW names. */
export function allow(place: string): void {
  process.env.OUTBOUND_ALLOW = [process.env.OUTBOUND_ALLOW, place].filter(Boolean).join(",");
  forgetEnv();
}

/** Ends all servers, and allows nothing any more. */
export async function endAll(): Promise<void> {
  for (const { server, sockets } of running) {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  }
  running.clear();
  delete process.env.OUTBOUND_ALLOW;
  forgetEnv();
}

/** Starts any server on a free port of this machine. */
export async function start(server: Server): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  running.add({ server, sockets });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, connections: () => connections, open: () => sockets.size };
}
