import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";

let child: ChildProcess;

afterEach(() => {
  child.kill("SIGKILL");
});

async function start(): Promise<{ port: number; said: Promise<string>; ended: Promise<unknown[]> }> {
  child = fork(join(import.meta.dirname, "testdata", "stopping-server.ts"), { silent: true });
  const said = text(child.stdout ?? Readable.from([]));
  const ended = once(child, "exit");
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { port, said, ended };
}

test("a server that is told to stop finishes what it began, and takes nothing new", async () => {
  const { port, said, ended } = await start();
  const agent = new Agent({ keepAlive: true });
  const sent = get({ host: "127.0.0.1", port, agent });
  const whole = once(sent, "response").then(([answer]) => text(answer as IncomingMessage));
  await once(child, "message");
  child.kill("SIGTERM");
  await once(child, "message");
  // A connection that the system had taken before the server shut its door is reset; later ones are refused.
  const late = get({ host: "127.0.0.1", port, agent: false });
  late.on("error", () => late.destroy());
  await expect(once(late, "response")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  child.send("answer");
  expect(await whole).toBe("whole");
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
  agent.destroy();
});

test("a server whose starter is gone stops too", async () => {
  const { said, ended } = await start();
  child.disconnect();
  expect(await ended).toEqual([0, null]);
  expect(await said).toBe("finished");
});
