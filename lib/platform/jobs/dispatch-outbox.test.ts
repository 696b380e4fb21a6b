import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, db } from "../db/client.ts";
import type { Task } from "./define-job.ts";
import { dispatchOutbox } from "./dispatch-outbox.ts";

let sent: Task[];

beforeEach(async () => {
  sent = [];
  await db.event.deleteMany();
});
afterAll(closeDatabase);

const react = (name: string, payload: object): Task[] => {
  if (name === "broken") throw new Error("nobody knows this one");
  return name === "quiet" ? [] : [{ job: name, payload }];
};
const send = async (task: Task) => {
  sent.push(task);
};

async function happened(...names: string[]): Promise<void> {
  for (const name of names) await db.event.create({ data: { name, payload: { name } } });
}

const waiting = () => db.event.count({ where: { dispatchedAt: null } });

test("events become jobs once, oldest first; one that leads to nothing is done too", async () => {
  await happened("a", "quiet", "b");
  expect(await dispatchOutbox(react, send)).toBe(3);
  expect(await dispatchOutbox(react, send)).toBe(0);
  expect(sent).toEqual([
    { job: "a", payload: { name: "a" } },
    { job: "b", payload: { name: "b" } },
  ]);
});

test("two workers share the work without doing any twice", async () => {
  await happened(...Array.from({ length: 250 }, (_, index) => `event-${index}`));
  async function drain(): Promise<void> {
    while ((await dispatchOutbox(react, send)) > 0);
  }
  await Promise.all([drain(), drain(), drain()]);
  await drain();
  expect(sent.map(({ job }) => job).sort()).toEqual(Array.from({ length: 250 }, (_, index) => `event-${index}`).sort());
  expect(await waiting()).toBe(0);
});

test("a crash between sending and committing sends again", async () => {
  await happened("a");
  const crash = async (task: Task) => {
    await send(task);
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`;
  };
  await expect(dispatchOutbox(react, crash)).rejects.toThrow();
  expect(await waiting()).toBe(1);
  expect(await dispatchOutbox(react, send)).toBe(1);
  expect(sent.map(({ job }) => job)).toEqual(["a", "a"]);
});

test("when the queue fails, what was handed over is not handed over again", async () => {
  await happened("a", "b", "c");
  const failing = async (task: Task) => {
    if (task.job === "b") throw new Error("the queue is away");
    await send(task);
  };
  await expect(dispatchOutbox(react, failing)).rejects.toMatchObject({ cause: { message: "the queue is away" } });
  expect(await dispatchOutbox(react, send)).toBe(2);
  expect(sent.map(({ job }) => job)).toEqual(["a", "b", "c"]);
});

test("an event that nobody understands waits, and holds up nobody", async () => {
  await happened("broken", "a");
  expect(await dispatchOutbox(react, send)).toBe(1);
  expect(await dispatchOutbox(react, send)).toBe(0);
  expect(sent).toHaveLength(1);
  expect(await waiting()).toBe(1);
});

test("tasks of a job that gathers are handed over as one, with the lists of all", async () => {
  await happened("a", "seen", "seen", "b", "seen");
  const gathering = (name: string, payload: object): Task[] =>
    name === "seen"
      ? [
          { job: "own", payload },
          { job: "list", payload: { names: [name] }, gathers: true },
        ]
      : react(name, payload);
  expect(await dispatchOutbox(gathering, send)).toBe(5);
  expect(sent.map(({ job }) => job)).toEqual(["a", "b", "own", "own", "own", "list"]);
  expect(sent.at(-1)).toEqual({ job: "list", payload: { names: ["seen", "seen", "seen"] } });
  expect(await waiting()).toBe(0);
});

test("when what was gathered cannot be handed over, its events wait, and no others", async () => {
  await happened("a", "seen");
  const gathering = (name: string, payload: object): Task[] =>
    name === "seen" ? [{ job: "list", payload: { names: [name] }, gathers: true }] : react(name, payload);
  const failing = async (task: Task) => {
    if (task.job === "list") throw new Error("the queue is away");
    await send(task);
  };
  await expect(dispatchOutbox(gathering, failing)).rejects.toThrow("a job could not be handed over");
  expect(await waiting()).toBe(1);
});
