import { expect, test } from "vitest";
import { countryOf, referrerHost } from "./origin.ts";

test.each([
  [undefined, null],
  ["", null],
  ["https://www.example.org/a?b=c", "example.org"],
  ["https://news.example.org:8443/", "news.example.org"],
  ["android-app://com.example/", null],
  ["javascript:alert(1)", null],
  ["not an address", null],
])("the host of %s is %s", (referrer, host) => {
  expect(referrerHost(referrer)).toBe(host);
});

test.each([
  [undefined, null],
  ["de", "DE"],
  [" GB ", "GB"],
  ["XX", null],
  ["Germany", null],
  ["T1", null],
])("the country in %s is %s", (header, country) => {
  expect(countryOf(header)).toBe(country);
});
