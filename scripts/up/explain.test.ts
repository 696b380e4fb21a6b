import { expect, test } from "vitest";
import { Halt } from "../halt.ts";
import { explain } from "./explain.ts";

const failure = (code: string, message = "no") => Object.assign(new Error(message), { code });

test.each([
  ["a full disk", failure("ENOSPC"), /disk that holds \/data is full/],
  ["a full quota", failure("EDQUOT"), /is full/],
  ["PostgreSQL's full disk", failure("53100"), /is full/],
  ["a full disk in words", new Error("could not write: No space left on device"), /is full/],
  ["a folder of somebody else", failure("EACCES"), /\/data belongs to somebody else/],
  ["a read-only disk", failure("EROFS"), /mounted read-only/],
])("%s becomes a sentence", (_, thrown, sentence) => {
  const explained = explain(thrown, "/data");
  expect(explained).toBeInstanceOf(Halt);
  expect(String(explained)).toMatch(sentence);
});

test("the path that was refused is named", () => {
  const thrown = Object.assign(failure("EACCES"), { path: "/data/postgres" });
  expect(String(explain(thrown, "/data"))).toContain("/data/postgres belongs to somebody else");
});

test("a bug stays a bug, a sentence stays a sentence", () => {
  const bug = new TypeError("undefined is not a function");
  const sentence = new Halt("Port 3000 is taken.");
  expect(explain(bug, "/data")).toBe(bug);
  expect(explain(sentence, "/data")).toBe(sentence);
});
