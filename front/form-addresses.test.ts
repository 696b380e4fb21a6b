import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { leaveOutEmptyAddresses, withoutEmptyAddresses } from "./form-addresses.ts";

const form = '<form class="vote ✓" action="" encType="multipart/form-data" method="POST"><p>’ action="</p></form>';
const mended = '<form class="vote ✓" encType="multipart/form-data" method="POST"><p>’ action="</p></form>';

async function sent(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => {
    leaveOutEmptyAddresses(response);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).text();
  } finally {
    server.close();
  }
}

test("a form that posts to its own page has no address; one that goes elsewhere keeps its own", () => {
  const elsewhere = '<form action="/search" encType="multipart/form-data">';
  expect(withoutEmptyAddresses(form + elsewhere)).toBe(mended + elsewhere);
});

test("wherever a page that is sent is cut into pieces, the same arrives", async () => {
  const bytes = Buffer.from(form + form);
  const cuts = Array.from({ length: bytes.length - 1 }, (_, n) => n + 1);
  const page = await sent((response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    for (const cut of cuts) {
      response.write(bytes.subarray(0, cut));
      response.write(bytes.subarray(cut));
    }
    response.end(form, "utf8");
  });
  expect(page).toBe((mended + mended).repeat(cuts.length) + mended);
});

test("byte by byte too, and what looks like the beginning of one at the very end is sent", async () => {
  const page = await sent((response) => {
    response.setHeader("content-type", "text/html");
    for (const byte of Buffer.from(`${form} action="" enc`)) response.write(Buffer.of(byte));
    response.end();
  });
  expect(page).toBe(`${mended} action="" enc`);
});

test("what is no page stays as it is, and so does what said how long it is", async () => {
  const text = await sent((response) => {
    response.setHeader("content-type", "text/plain");
    response.end(form);
  });
  const counted = await sent((response) => {
    response.setHeader("content-type", "text/html");
    response.setHeader("content-length", Buffer.byteLength(form));
    response.end(form);
  });
  expect([text, counted]).toEqual([form, form]);
});
