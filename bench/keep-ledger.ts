import { setTimeout as wait } from "node:timers/promises";
import { type Answer, ask } from "./raw.ts";
import { addressOfReader } from "./requests.ts";
import type { SignedIn } from "./signed-in.ts";

/** What a site acknowledged, while it goes on. Times are of the wall clock, in milliseconds. */
export type Ledger = {
  /** For each acknowledged reader, when the last signal that was acknowledged before the kill was sent and answered. */
  acknowledged: Map<number, { sentAt: number; answeredAt: number }>;
  votes: Set<string>;
  killedAt: () => number;
  /** How many signals and votes had no answer and were sent again. */
  unanswered: () => number;
  /** Says that the site is killed now. */
  kill(): void;
  /** Settles when all readers and members have been acknowledged. */
  done: Promise<unknown>;
};

/** The user agent of the readers. */
export const ledgerAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const atOnce = 10;
const pauseMs = 8;
const votePauseMs = 60;
const again = 100;
const refusals = new Set([429, 503]); // an honest no is no acknowledgement

/** Has readers open a story, some of them pulse too, and members vote on it; each tries until it is acknowledged. */
export function keepLedger(
  url: URL,
  storyId: string,
  origin: string,
  { readers, members }: { readers: number; members: readonly SignedIn[] },
): Ledger {
  const acknowledged: Ledger["acknowledged"] = new Map();
  const votes = new Set<string>();
  let killedAt = Number.POSITIVE_INFINITY;
  let unanswered = 0;
  let next = 0;

  async function signal(reader: number, kind: "open" | "pulse"): Promise<void> {
    const sentAt = Date.now();
    await untilAnswered(() => sendSignal(url, storyId, reader, kind), 204);
    const answeredAt = Date.now();
    if (kind === "open" || answeredAt < killedAt) acknowledged.set(reader, { sentAt, answeredAt });
  }
  async function read(): Promise<void> {
    for (let reader = next++; reader < readers; reader = next++) {
      await signal(reader, "open");
      if (Date.now() < killedAt) await signal(Math.floor(Math.random() * reader), "pulse");
      await wait(pauseMs);
    }
  }
  async function vote(): Promise<void> {
    for (const { id, cookie } of members) {
      await untilAnswered(() => sendVote(url, origin, storyId, cookie), 200);
      votes.add(id);
      await wait(votePauseMs);
    }
  }
  async function untilAnswered(send: () => Promise<Answer>, expected: number): Promise<void> {
    for (;;) {
      const answer = await send().catch(() => null); // killed before it could answer
      if (answer?.status === expected) return;
      if (answer && !refusals.has(answer.status)) throw new Error(`Answered ${answer.status}: ${answer.text}`);
      unanswered += 1;
      await wait(again);
    }
  }

  const done = Promise.all([...Array.from({ length: atOnce }, read), vote()]);
  done.catch(() => undefined); // whoever waits for it is told
  const kill = () => {
    killedAt = Date.now();
  };
  return { acknowledged, votes, killedAt: () => killedAt, unanswered: () => unanswered, kill, done };
}

function sendSignal(url: URL, storyId: string, reader: number, kind: "open" | "pulse"): Promise<Answer> {
  const headers = {
    "content-type": "application/json",
    "user-agent": ledgerAgent,
    "x-forwarded-for": addressOfReader(reader),
  };
  return ask(new URL("/api/views", url), { method: "POST", headers, body: JSON.stringify({ storyId, kind }) });
}

function sendVote(url: URL, origin: string, storyId: string, cookie: string): Promise<Answer> {
  const headers = { "content-type": "application/json", cookie, origin };
  const address = new URL(`/api/stories/${storyId}/vote`, url);
  return ask(address, { method: "PUT", headers, body: JSON.stringify({ choice: "fact" }) });
}
