import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, type ClientRequest, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";

let child: ChildProcess;
let agent: Agent;

beforeEach(() => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(() => {
  child.kill("SIGKILL");
  agent.destroy();
});

async function start(
  ...patience: number[]
): Promise<{ port: number; said: Promise<string>; ended: Promise<unknown[]> }> {
  child = fork(join(import.meta.dirname, "testdata", "stopping-server.ts"), patience.map(String), { silent: true });
  const said = text(child.stdout ?? Readable.from([]));
  const ended = once(child, "exit");
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { port, said, ended };
}

const ask = (port: number, path = "/now") => get({ host: "127.0.0.1", port, path, agent });

async function read(sent: ClientRequest): Promise<{ body: string; connection: string | undefined }> {
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  return { body: await text(answer), connection: answer.headers.connection };
}

async function tellToStop(): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "message");
}

test("a server that is told to stop finishes what it began, and takes nothing new", async () => {
  const { port, said, ended } = await start();
  const whole = read(ask(port, "/later"));
  await once(child, "message");
  await tellToStop();
  // A connection that the system had taken before the server shut its door is reset; later ones are refused.
  const late = get({ host: "127.0.0.1", port, agent: false });
  late.on("error", () => late.destroy());
  await expect(once(late, "response")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  child.send("answer");
  expect(await whole).toMatchObject({ body: "whole" });
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
});

test("a request that comes on a kept connection during the end is answered, and its answer says that the connection closes", async () => {
  const { port, ended } = await start(60_000);
  expect(await read(ask(port))).toEqual({ body: "whole", connection: "keep-alive" });
  await tellToStop();
  const last = ask(port);
  expect(await read(last)).toEqual({ body: "whole", connection: "close" });
  expect(last.reusedSocket).toBe(true);
  expect(await ended).toEqual([0, null]);
});

test("a request that was being answered when the end began leaves its connection open for one more", async () => {
  const { port, ended } = await start(60_000);
  const first = read(ask(port, "/later"));
  await once(child, "message");
  await tellToStop();
  child.send("answer");
  expect((await first).body).toBe("whole");
  const last = ask(port);
  expect(await read(last)).toEqual({ body: "whole", connection: "close" });
  expect(last.reusedSocket).toBe(true);
  expect(await ended).toEqual([0, null]);
});

test("connections on which nothing comes, and those that were never used, hold nobody up", async () => {
  const { port, said, ended } = await start(50, 60_000);
  const unused = connect(port, "127.0.0.1");
  await once(unused, "connect");
  await read(ask(port));
  await tellToStop();
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
});

test("what does not end in time is cut, and the rest of the end still follows", async () => {
  const { port, said, ended } = await start(10, 50);
  const cut = once(ask(port, "/later"), "response").then(
    () => "answered",
    (error: Error) => error.message,
  );
  await once(child, "message"); // it has arrived
  child.kill("SIGTERM");
  expect(await cut).toMatch(/hang up|ECONNRESET/);
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
});

test("a server whose starter is gone stops too", async () => {
  const { said, ended } = await start();
  child.disconnect();
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
});
