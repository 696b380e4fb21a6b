import { once } from "node:events";
import { type AddressInfo, connect as connectTo, createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetEnv } from "../env.ts";
import { closeDatabase, pool } from "./client.ts";
import { listen } from "./listen.ts";

const channel = 'news "of" today';
let heard: string[];
let missed: number;
let stop: () => Promise<void>;

beforeEach(async () => {
  heard = [];
  missed = 0;
  stop = listen({
    channel,
    heard: (payload) => {
      if (payload === "nonsense") throw new Error("cannot be used");
      heard.push(payload);
    },
    missed: () => {
      missed += 1;
    },
  });
  await vi.waitUntil(() => missed === 1);
});
afterEach(() => stop());
afterAll(closeDatabase);

const tell = (payload: string) => pool().query("SELECT pg_notify($1, $2)", [channel, payload]);

const cutOff = () =>
  pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );

test("hears what is told on its channel, in order", async () => {
  await tell("one");
  await tell("");
  await tell("three");
  await vi.waitUntil(() => heard.length === 3);
  expect(heard).toEqual(["one", "", "three"]);
  expect(missed).toBe(1);
});

test("comes back after a lost connection, and says that it may have missed something", async () => {
  for (const times of [2, 3]) {
    await cutOff();
    await vi.waitUntil(() => missed === times, { timeout: 5000 });
  }
  await tell("again");
  await vi.waitUntil(() => heard.length === 1);
  expect(heard).toEqual(["again"]);
});

test("a line that has gone silent counts as lost", async () => {
  const { hostname, port } = new URL(process.env.DATABASE_URL ?? "");
  const sides: Socket[] = [];
  const between = createServer((near) => {
    const far = connectTo(Number(port), hostname);
    sides.push(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("error", () => undefined).pipe(to);
    }
  }).listen(0, "127.0.0.1");
  await once(between, "listening");
  const direct = process.env.DATABASE_URL ?? "";
  process.env.DATABASE_URL = direct.replace(`:${port}/`, `:${(between.address() as AddressInfo).port}/`);
  forgetEnv();
  const losses: string[] = [];
  const stopSilent = listen({ channel, heard: () => undefined, missed: () => losses.push("lost") });
  await vi.waitUntil(() => losses.length === 1, { timeout: 5000 });
  for (const side of sides) side.unpipe().pause(); // nothing is said any more, and nothing is closed
  await vi.waitUntil(() => losses.length === 2, { timeout: 10_000 });
  process.env.DATABASE_URL = direct;
  forgetEnv();
  await stopSilent();
  for (const side of sides) side.destroy();
  between.close();
});

test("a message that cannot be used may have meant anything, and does not end the listening", async () => {
  await tell("nonsense");
  await vi.waitUntil(() => missed === 2);
  await tell("one");
  await vi.waitUntil(() => heard.length === 1);
});

test("hears nothing once it is ended, and leaves no connection", async () => {
  await stop();
  await tell("late");
  const { rows } = await pool().query(
    "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  expect(rows).toEqual([]);
  expect(heard).toEqual([]);
});
