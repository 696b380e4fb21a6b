import { expect, test } from "vitest";
import { allowedPlaces, allowFault } from "./allow-list.ts";

test.each([
  ["", []],
  [" localhost:8080 ,, feeds.test:80", ["localhost:8080", "feeds.test:80"]],
  ["LOCALHOST:443,[::1]:9000,127.1:81", ["localhost:443", "[::1]:9000", "127.0.0.1:81"]],
])("the list %j", (list, places) => {
  expect(allowFault(list)).toBeNull();
  expect([...allowedPlaces(list)]).toEqual(places);
});

test.each([
  "localhost",
  "localhost:",
  "localhost:0",
  "localhost:99999",
  "http://localhost:80",
  "a@b:80",
  "*:80x",
  "::1",
])("%s is not a host and its port", (entry) => {
  expect(allowFault(`localhost:80,${entry}`)).toBe(`"${entry}" is not a host and its port, such as localhost:8080`);
});
