import { Socket } from "node:net";
import pg from "pg";
import { required } from "../env.ts";
import { log } from "../log.ts";

type Listener = {
  channel: string;
  /** Called for each message. */
  heard: (payload: string) => void;
  /** Called when messages may have been missed: at the first connection and after each lost one. */
  missed: () => void;
};

const retryMs = 250;
const beatMs = 2000; // how often is asked whether the connection still carries anything
const patienceMs = 2500;

/** Listens on a PostgreSQL channel and comes back after a lost connection. The answer ends it. */
export function listen({ channel, heard, missed }: Listener): () => Promise<void> {
  let line: Line | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  async function connect(): Promise<void> {
    const mine = openLine(channel, { hear, lost: again });
    line = mine;
    try {
      await mine.begin();
      missed();
    } catch (error) {
      log.warn({ channel, reason: error instanceof Error ? error.message : String(error) }, "cannot listen yet");
      mine.drop();
      again();
    }
  }

  // A message that cannot be used may have meant anything.
  function hear(payload: string): void {
    try {
      heard(payload);
    } catch (error) {
      log.warn({ channel, err: error }, "a message could not be used");
      missed();
    }
  }

  function again(): void {
    if (ended) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), retryMs);
  }

  void connect();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await line?.end();
  };
}

type Line = { begin(): Promise<void>; end(): Promise<void>; drop(): void };

// One connection. A network that has gone away says nothing: the line counts as lost when it does not answer in time.
function openLine(channel: string, { hear, lost }: { hear: (payload: string) => void; lost: () => void }): Line {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: required("DATABASE_URL"),
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    stream: () => socket,
  });
  let beat: NodeJS.Timeout | undefined;
  client.on("notification", ({ payload }) => hear(payload ?? ""));
  client.on("error", (error) => log.warn({ channel, reason: error.message }, "a listening connection broke"));
  client.on("end", over);

  function over(): void {
    clearInterval(beat);
    lost();
  }
  function drop(): void {
    clearInterval(beat);
    client.removeListener("end", over);
    socket.destroy();
  }
  // Listening twice is listening once.
  const ask = () => client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  async function stillThere(): Promise<void> {
    try {
      await ask();
    } catch (error) {
      if (socket.destroyed) return;
      log.warn(
        { channel, reason: error instanceof Error ? error.message : String(error) },
        "a listening connection is silent",
      );
      drop();
      lost();
    }
  }
  return {
    begin: async () => {
      await client.connect();
      await ask();
      beat = setInterval(() => void stillThere(), beatMs).unref();
    },
    end: async () => {
      clearInterval(beat);
      client.removeListener("end", over);
      await client.end();
    },
    drop,
  };
}
