import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { resolveName } from "./resolve-name.ts";

const A = 1;
const AAAA = 28;
let server: Socket;
afterEach(() => server.close());

/** A name server on this machine; says how to reach it. `null` is no answer at all, an empty list "no such name". */
async function nameServer(answer: (type: number) => number[][] | null): Promise<string[]> {
  server = createSocket("udp4");
  server.on("message", (query, { port, address }) => {
    const reply = replyTo(query, answer(query.readUInt16BE(query.indexOf(0, 12) + 1)));
    if (reply) server.send(reply, port, address);
  });
  server.bind(0, "127.0.0.1");
  await once(server, "listening");
  return [`127.0.0.1:${server.address().port}`];
}

function replyTo(query: Buffer, addresses: number[][] | null): Buffer | null {
  if (!addresses) return null;
  const question = query.subarray(12, query.indexOf(0, 12) + 5);
  const head = Buffer.from([
    ...query.subarray(0, 2),
    0x81,
    addresses.length ? 0x80 : 0x83,
    0,
    1,
    0,
    addresses.length,
    0,
    0,
    0,
    0,
  ]);
  const records = addresses.map((bytes) =>
    Buffer.from([0xc0, 12, ...question.subarray(-4), 0, 0, 0, 0, 0, bytes.length, ...bytes]),
  );
  return Buffer.concat([head, question, ...records]);
}

const patient = () => new AbortController().signal;
const loopback6 = [...Array(15).fill(0), 1];

test("all addresses of both versions are found", async () => {
  const servers = await nameServer((type) =>
    type === A
      ? [
          [93, 184, 216, 34],
          [10, 0, 0, 1],
        ]
      : [loopback6],
  );
  expect(await resolveName("feeds.example.org", patient(), servers)).toEqual(["93.184.216.34", "10.0.0.1", "::1"]);
});

test("one version is enough", async () => {
  const servers = await nameServer((type) => (type === AAAA ? [loopback6] : []));
  expect(await resolveName("feeds.example.org", patient(), servers)).toEqual(["::1"]);
});

test("a name that does not exist is said", async () => {
  const servers = await nameServer(() => []);
  await expect(resolveName("feeds.example.org", patient(), servers)).rejects.toMatchObject({ code: "ENOTFOUND" });
});

test("a server that never answers is left when the time is up", async () => {
  const stop = new AbortController();
  const servers = await nameServer(() => {
    stop.abort();
    return null;
  });
  await expect(resolveName("feeds.example.org", stop.signal, servers)).rejects.toMatchObject({ code: "ECANCELLED" });
});
