import { once } from "node:events";
import { type IncomingMessage, type RequestListener, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { frontBefore } from "../../front/answer.ts";
import { openServer } from "../../front/open-server.ts";

/** What a visitor got. */
export type Got = { status: number; headers: IncomingMessage["headers"]; bytes: Buffer; body: string };

type Asked = { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal };

export type Front = {
  port: number;
  /** How many requests have reached it. */
  arrived: () => number;
  /** How many visitors have left before they were answered. */
  left: () => number;
  ask: (path: string, asked?: Asked) => Promise<Got>;
  /** Sends these bytes as they are and gives all that comes back. */
  say: (words: string) => Promise<string>;
  close: () => Promise<void>;
};

/** A front on a port of its own, before this listener in Next's place. */
export async function startFront(next: RequestListener): Promise<Front> {
  let arrived = 0;
  let left = 0;
  const front = frontBefore(next);
  const server = openServer((incoming, response) => {
    arrived += 1;
    response.once("close", () => {
      if (!response.writableFinished) left += 1;
    });
    front(incoming, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    arrived: () => arrived,
    left: () => left,
    ask: (path, asked) => ask(port, path, asked),
    say: (words) => say(port, words),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function ask(port: number, path: string, { method = "GET", headers = {}, body, signal }: Asked = {}) {
  const options = { host: "127.0.0.1", port, path, method, headers, agent: false, ...(signal ? { signal } : {}) };
  const sent = request(options).end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes, body: bytes.toString() };
}

async function say(port: number, words: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(words);
  return text(socket);
}
