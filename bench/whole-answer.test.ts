import { expect, test } from "vitest";
import { wholeAnswer } from "./whole-answer.ts";

const answers: [string, string, { status: number; length: number }][] = [
  ["of a length", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello", { status: 200, length: 43 }],
  ["of a length, by a capital", "HTTP/1.1 404 No\r\nContent-Length: 2\r\n\r\nno", { status: 404, length: 40 }],
  ["without a body", "HTTP/1.1 204 No Content\r\nx: y\r\n\r\n", { status: 204, length: 33 }],
  ["that one has already", "HTTP/1.1 304 Not Modified\r\ncontent-length: 9\r\n\r\n", { status: 304, length: 48 }],
  [
    "in chunks",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    { status: 200, length: 60 },
  ],
];

test.each(answers)("an answer %s is whole with its last byte, and ends there", (_, text, expected) => {
  for (let length = 0; length < text.length; length++)
    expect(wholeAnswer(Buffer.from(text.slice(0, length)))).toBeNull();
  expect(wholeAnswer(Buffer.from(text))).toEqual(expected);
  expect(wholeAnswer(Buffer.from(text + text))).toEqual(expected);
});

test("an answer without a length is said to be one", () => {
  expect(() => wholeAnswer(Buffer.from("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n"))).toThrow("without a length");
});
