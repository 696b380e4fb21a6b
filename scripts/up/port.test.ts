import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { Halt } from "../halt.ts";
import { freePort, isPortFree } from "../postgres/free-port.ts";
import { checkPort } from "./port.ts";

let server: Server | undefined;
afterEach(() => server?.close());

async function takePort(): Promise<number> {
  const port = await freePort();
  server = createServer();
  await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve));
  return port;
}

test("a taken port is refused with another to try", async () => {
  const port = await takePort();
  await expect(checkPort(port, "127.0.0.1")).rejects.toThrow(Halt);
  await expect(checkPort(port, "127.0.0.1")).rejects.toThrow(`Port ${port} is taken by another program`);
  await expect(checkPort(port, "0.0.0.0")).rejects.toThrow(`PORT=${port + 1} npm start`);
});

test("a free port passes and stays free", async () => {
  const port = await freePort();
  await checkPort(port, "127.0.0.1");
  expect(await isPortFree(port)).toBe(true);
});

test("an address that this machine does not have is refused", async () => {
  await expect(checkPort(await freePort(), "203.0.113.7")).rejects.toThrow(
    "HOST is 203.0.113.7, which is not an address",
  );
});

test("a wished port is given when it is free, another when it is not", async () => {
  const free = await freePort();
  expect(await freePort(free)).toBe(free);
  const taken = await takePort();
  expect(await freePort(taken)).not.toBe(taken);
});
