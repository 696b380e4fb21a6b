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

/** Listens on a PostgreSQL channel and comes back after a lost connection. The answer ends it. */
export function listen({ channel, heard, missed }: Listener): () => Promise<void> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: required("DATABASE_URL"),
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 2500,
    });
    client = next;
    next.on("notification", (message) => hear(message.payload ?? ""));
    next.on("error", (error) => log.warn({ channel, reason: error.message }, "a listening connection broke"));
    next.on("end", again);
    try {
      await next.connect();
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      missed();
    } catch (error) {
      log.warn({ channel, reason: error instanceof Error ? error.message : String(error) }, "cannot listen yet");
      next.removeListener("end", again);
      next.end().catch((fault: Error) => log.debug({ channel, reason: fault.message }, "it was closed already"));
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
    await client?.end();
  };
}
