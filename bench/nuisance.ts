// Holds many connections that want little and take long: idle ones, requests whose headers or bodies come a byte at a
// time, and readers who ask and do not read. Says when all are there, and counts those that the site still bears.
import { connect, type Socket } from "node:net";

/** How many connections of each kind to hold. */
export type Nuisance = {
  host: string;
  port: number;
  path: string;
  idle: number;
  slowHeaders: number;
  slowBodies: number;
  slowReaders: number;
};

const sockets = new Set<Socket>();
const dripMs = 500;

process.on("message", (message: Nuisance | "count") => {
  if (message === "count") return void process.send?.(sockets.size);
  begin(message).then(
    () => process.send?.(sockets.size),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
});

async function begin({ host, port, path, ...counts }: Nuisance): Promise<void> {
  const get = `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  const post = `POST /api/views HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n`;
  const open = (count: number, then: (socket: Socket) => void) =>
    Array.from({ length: count }, () => hold(host, port).then(then));
  await Promise.all([
    ...open(counts.idle, () => undefined),
    ...open(counts.slowHeaders, (socket) => drip(socket, `${get}x-slow: `)),
    ...open(counts.slowBodies, (socket) => drip(socket, post)),
    ...open(counts.slowReaders, (socket) => void socket.pause().write(`${get}\r\n`.repeat(20))),
  ]);
}

function hold(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.once("connect", () => {
      sockets.add(socket);
      resolve(socket);
    });
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", (error) => (sockets.has(socket) ? socket.destroy() : reject(error)));
    socket.resume();
  });
}

function drip(socket: Socket, beginning: string): void {
  socket.write(beginning);
  const timer = setInterval(() => socket.write("a"), dripMs);
  socket.once("close", () => clearInterval(timer));
}
