import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { nextMessage } from "./order.ts";

function run(code: string) {
  return spawn(process.execPath, ["-e", code], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

test("what a process says is heard", async () => {
  const child = run("process.send('one'); process.disconnect()");
  expect(await nextMessage(child)).toBe("one");
});

test("nobody waits for a process that ends without a word, or has ended", async () => {
  const child = run("process.exit(3)");
  await expect(nextMessage(child)).rejects.toThrow("ended (3) before it had answered");
  await expect(nextMessage(child)).rejects.toThrow("ended (3) before it had answered");
});

test("nobody waits for one that was killed", async () => {
  const child = run("setInterval(() => {}, 1000)");
  const answer = nextMessage(child);
  child.kill("SIGKILL");
  await expect(answer).rejects.toThrow("ended (SIGKILL)");
  if (child.signalCode === null) await once(child, "exit");
});
