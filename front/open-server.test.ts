import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fakeNext } from "../prisma/builders/fake-next.ts";
import { type Front, startFront } from "../prisma/builders/front.ts";
import { openServer } from "./open-server.ts";

let front: Front;

beforeAll(async () => {
  front = await startFront(fakeNext().listener);
});
afterAll(() => front.close());

const host = "Host: localhost\r\nConnection: close\r\n";

test.each([
  ["headers of 20 KB", `GET /about HTTP/1.1\r\n${host}X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431, "at most 16 KB"],
  ["an address of 20 KB", `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 431, "at most 16 KB"],
  ["an address of 5 KB", `GET /about?${"a".repeat(5000)} HTTP/1.1\r\n${host}\r\n`, 414, "at most 4096 letters"],
  ["what is no request", "hello\r\n\r\n", 400, "This is no request that can be read."],
  ["two lengths", `POST /a HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\naa`, 400, "no request"],
  [
    "a length and chunks",
    `POST /a HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
    "no request",
  ],
])("%s is answered in words", async (_, words, status, sentence) => {
  const answer = await front.say(words);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain("application/problem+json");
  expect(answer).toContain(sentence);
});

test("who says nothing, or only begins to, is cut off after ten seconds; others are served all along", async () => {
  const server = openServer((_, response) => void response.end("ok"));
  Object.assign(server, { headersTimeout: 50, requestTimeout: 100 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const silent = connect(port, "127.0.0.1");
  const slow = connect(port, "127.0.0.1");
  slow.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: a");
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("ok");
  const [first, second] = await Promise.all([text(silent), text(slow)]);
  for (const answer of [first, second]) expect(answer === "" || answer.startsWith("HTTP/1.1 408 ")).toBe(true);
  expect(second).toContain("The request came too slowly.");
  server.close();
  server.closeAllConnections();
});
