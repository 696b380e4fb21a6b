import type { ServerResponse } from "node:http";
import * as zlib from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fetchPublic } from "../outbound.ts";
import { faultOf, sentenceOf } from "./testdata/failure.ts";
import { endAll, serve, serveRaw } from "./testdata/local-server.ts";

afterEach(endAll);

const megabyte = 1024 * 1024;
const bodyOf = async (origin: string) => (await fetchPublic(origin)).bytes;

const packers = [
  ["gzip", zlib.gzipSync],
  ["x-gzip", zlib.gzipSync],
  ["GZIP", zlib.gzipSync],
  ["deflate", zlib.deflateSync],
  ["deflate", zlib.deflateRawSync],
  ["br", zlib.brotliCompressSync],
  ["zstd", zlib.zstdCompressSync],
  ["identity", (bytes: Buffer) => bytes],
] as const;

function servePacked(coding: string, bytes: Buffer) {
  return serve((_, response) => response.writeHead(200, { "content-encoding": coding }).end(bytes));
}

describe.each(packers)("packed as %s", (coding, pack) => {
  const text = Buffer.from("What people saw themselves. ".repeat(10_000));

  test("a body is unpacked", async () => {
    const { origin } = await servePacked(coding, pack(text));
    expect((await bodyOf(origin)).equals(text)).toBe(true);
  });

  test("a body that comes byte by byte is unpacked", async () => {
    const packed = pack(text.subarray(0, 300));
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": coding });
      for (const byte of packed) response.write(Buffer.of(byte));
      response.end();
    });
    expect((await bodyOf(origin)).equals(text.subarray(0, 300))).toBe(true);
  });

  test("a bomb is stopped at the limit", async () => {
    const { origin } = await servePacked(coding, pack(Buffer.alloc(64 * megabyte)));
    expect(await faultOf(fetchPublic(origin))).toBe("too_large");
  });
});

test.each(packers.filter(([coding]) => coding !== "identity"))(
  "what only claims to be %s is refused",
  async (coding) => {
    const { origin } = await servePacked(coding, Buffer.from("<rss>not packed at all</rss>"));
    expect(await faultOf(fetchPublic(origin))).toBe("bad_encoding");
  },
);

test.each(packers.filter(([coding]) => coding !== "identity"))(
  "what is cut off within %s is refused",
  async (coding, pack) => {
    const packed = pack(Buffer.from("What people saw themselves. ".repeat(100)));
    const { origin } = await servePacked(coding, packed.subarray(0, packed.length - 6));
    expect(await faultOf(fetchPublic(origin))).toBe("bad_encoding");
  },
);

test.each(["compress", "gzip, gzip", "gzip,br", "exi", "none"])("the coding %s is refused", async (coding) => {
  const { origin } = await servePacked(coding, zlib.gzipSync("hello"));
  expect(await sentenceOf(fetchPublic(origin))).toBe(`The answer is packed as "${coding}", which cannot be unpacked.`);
});

test("a zstd frame that asks for a window of 128 MB is refused", async () => {
  const wide = {
    params: { [zlib.constants.ZSTD_c_windowLog]: 27, [zlib.constants.ZSTD_c_enableLongDistanceMatching]: 1 },
  };
  const packer = zlib.createZstdCompress(wide);
  const { origin } = await serve((_, response) => {
    packer.pipe(response.writeHead(200, { "content-encoding": "zstd" }));
    packer.end(Buffer.alloc(megabyte));
  });
  expect(await faultOf(fetchPublic(origin))).toBe("bad_encoding");
});

test("five megabytes are read, and not a byte more", async () => {
  const { origin } = await serve((request, response) => void response.end(Buffer.alloc(Number(request.url?.slice(1)))));
  expect((await bodyOf(`${origin}/${5 * megabyte}`)).length).toBe(5 * megabyte);
  expect(await sentenceOf(fetchPublic(`${origin}/${5 * megabyte + 1}`))).toBe(
    "The answer is larger than 5 MB, which is the most that is read.",
  );
});

test("a caller can ask for less, not for more", async () => {
  const { origin } = await serve((_, response) => void response.end(Buffer.alloc(6 * megabyte)));
  expect(await sentenceOf(fetchPublic(origin, { maxBytes: 1000 }))).toContain("larger than 1000 bytes");
  expect(await faultOf(fetchPublic(origin, { maxBytes: 100 * megabyte }))).toBe("too_large");
});

test("a length of 5 GB is refused before anything is read", async () => {
  const { origin } = await serve((_, response) =>
    response.writeHead(200, { "content-length": "5368709120" }).flushHeaders(),
  );
  expect(await faultOf(fetchPublic(origin))).toBe("too_large");
});

function pour(response: ServerResponse, chunk: Buffer): void {
  while (!response.destroyed)
    if (!response.write(chunk)) return void response.once("drain", () => pour(response, chunk));
}

test("a body without an end is stopped at the limit, and the connection closed", async () => {
  const server = await serve((_, response) => pour(response, Buffer.alloc(65_536, 1)));
  expect(await faultOf(fetchPublic(server.origin))).toBe("too_large");
  await expect.poll(server.open).toBe(0);
});

test("packed members that unpack to nothing count too", async () => {
  const nothing = Buffer.concat(Array.from({ length: 3_000 }, () => zlib.gzipSync("")));
  const { origin } = await serve((_, response) =>
    pour(response.writeHead(200, { "content-encoding": "gzip" }), nothing),
  );
  expect(await faultOf(fetchPublic(origin))).toBe("too_large");
});

test("a body in chunks of one byte is one buffer in the end", async () => {
  const { origin } = await serveRaw((socket) => {
    socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    socket.end(`${"1\r\nx\r\n".repeat(100_000)}0\r\n\r\n`);
  });
  expect((await bodyOf(origin)).toString()).toBe("x".repeat(100_000));
});

test.each([
  ["HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "unreachable"],
  ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", "unreachable"],
  ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n", "unreachable"],
  ["HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", "bad_answer"],
  ["SSH-2.0-OpenSSH_9.2p1\r\n", "bad_answer"],
  ["+PONG\r\n", "bad_answer"],
  ["HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n", "bad_answer"],
  ["", "unreachable"],
])("a server that says %j: %s", async (said, fault) => {
  const { origin } = await serveRaw((socket) => void socket.once("data", () => socket.end(said)));
  expect(await faultOf(fetchPublic(origin, { timeoutMs: 5_000 }))).toBe(fault);
});

test("a body that ends when the connection does is whole", async () => {
  const { origin } = await serveRaw(
    (socket) => void socket.once("data", () => socket.end("HTTP/1.0 200 OK\r\n\r\nhello")),
  );
  expect((await bodyOf(origin)).toString()).toBe("hello");
});

test("a flood of headers is refused", async () => {
  const { origin } = await serveRaw((socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    for (let line = 0; line < 3_000; line += 1) socket.write(`X-${line}: ${"a".repeat(50)}\r\n`);
  });
  expect(await sentenceOf(fetchPublic(origin))).toBe("127.0.0.1 sent more headers than are read.");
});
