import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const http = "http://localhost:3000";
const https = "https://news.example";

test.each<[string, Record<string, string>, string, boolean]>([
  ["our own address", { origin: http }, http, true],
  ["our own address with https", { origin: https, host: "news.example" }, https, true],
  ["the name that the browser used", { origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" }, http, true],
  ["https before a site that is told of http", { origin: "https://a.example", host: "A.example" }, http, true],
  ["http before a site that has https", { origin: "http://news.example", host: "news.example" }, https, false],
  ["another site", { origin: "https://evil.example", host: "news.example" }, https, false],
  ["another port", { origin: "http://localhost:3001", host: "localhost:3000" }, http, false],
  [
    "a site whose name begins like ours",
    { origin: "https://news.example.evil.example", host: "news.example" },
    https,
    false,
  ],
  ["nobody's page", { origin: "null", host: "localhost:3000" }, http, false],
  ["nobody's page, no host", { origin: "null" }, http, false],
  ["a file", { origin: "file://", host: "" }, http, false],
  ["no words for an origin", { origin: "%%%", host: "localhost:3000" }, http, false],
  [
    "a foreign origin wins over what else is said",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    http,
    false,
  ],
  ["the browser says so", { "sec-fetch-site": "same-origin" }, http, true],
  ["the browser says same site", { "sec-fetch-site": "same-site" }, http, false],
  ["typed into the address bar", { "sec-fetch-site": "none" }, http, false],
  ["nothing is said", { host: "localhost:3000" }, http, false],
])("%s", (_, headers, site, same) => {
  expect(isSameOrigin((name) => headers[name], site)).toBe(same);
  expect(isSameOrigin((name) => headers[name] ?? null, site)).toBe(same);
});
