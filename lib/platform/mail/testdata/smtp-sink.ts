import { createServer, type Server, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** A mail that has arrived: for whom, from whom, and its head. */
export type Arrived = { to: string; from: string; messageId: string; source: string };

/** How a sink answers a recipient: takes it, refuses it in these words, or says nothing at all. */
export type Answer = "take" | "silence" | `${4 | 5}${string}`;

export type Sink = {
  url: string;
  arrived: Arrived[];
  /** How many mails it has taken, also where they are not kept. */
  count: () => number;
  mostAtOnce: () => number;
  stop: () => Promise<void>;
};

type Options = {
  answer?: (to: string) => Answer;
  /** How long it takes to take a mail. */
  delayMs?: number;
  /** What to do with each that arrives, instead of keeping it. */
  arrives?: (mail: Arrived) => void;
};

/** A mail server on this machine that takes what it is sent and keeps it. */
export async function startSink({ answer = () => "take", delayMs = 0, arrives }: Options = {}): Promise<Sink> {
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  let [count, most] = [0, 0];
  const keep = (mail: Arrived) => {
    count += 1;
    if (arrives) arrives(mail);
    else arrived.push(mail);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    talk(socket, { answer, delayMs, keep });
  });
  const port = await listenOn(server);
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `smtp://127.0.0.1:${port}`, arrived, count: () => count, mostAtOnce: () => most, stop };
}

type Talk = { answer: (to: string) => Answer; delayMs: number; keep: (mail: Arrived) => void };

function talk(socket: Socket, { answer, delayMs, keep }: Talk): void {
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
  let [from, to] = ["", ""];
  let lines: string[] | null = null;
  const taken = (source: string) => {
    const messageId = /^message-id:\s*<([^>]+)>/im.exec(source)?.[1] ?? "";
    keep({ to, from, messageId, source });
    say("250 2.0.0 taken");
  };
  say("220 sink ESMTP");
  const reader = createInterface({ input: socket });
  reader.on("error", () => undefined); // whoever sends may be killed
  reader.on("line", (line) => {
    if (lines) {
      if (line !== ".") return void lines.push(line);
      const source = lines.join("\r\n");
      lines = null;
      if (delayMs > 0) setTimeout(taken, delayMs, source);
      else taken(source);
      return;
    }
    const word = line.slice(0, 4).toUpperCase();
    const inBrackets = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (word === "MAIL") from = inBrackets;
    if (word === "RCPT") {
      to = inBrackets;
      const said = answer(to);
      if (said !== "silence") say(said === "take" ? "250 2.1.5 ok" : said);
      return;
    }
    if (word === "DATA") lines = [];
    say(word === "DATA" ? "354 go on" : word === "QUIT" ? "221 bye" : "250 ok");
    if (word === "QUIT") socket.end();
  });
}

function listenOn(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
