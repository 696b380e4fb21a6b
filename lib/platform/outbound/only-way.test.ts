import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const files = [
  ...["lib", "app", "front"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  ),
  ...readdirSync(root, { withFileTypes: true }).filter(({ name }) => /^(?:server|worker)\.ts$/.test(name)),
]
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((path) => !/\/(?:generated|testdata)\/|^lib\/platform\/outbound/.test(path));

const waysOut =
  /\bfetch\(|["']undici["']|\b(?:request|get|connect|createConnection)\b[^;]*from ["']node:(?:https?|http2|net|tls)["']/;

test.each([
  "await fetch(url)",
  'import { get } from "node:https";',
  'import { type Socket, connect } from "node:net";',
  'import { request as ask } from "undici";',
])("the scan sees %s", (code) => {
  expect(code).toMatch(waysOut);
});

test("nothing else of the server opens connections to what strangers name", () => {
  expect(files).toContain("worker.ts");
  expect(files.filter((path) => waysOut.test(readFileSync(join(root, path), "utf8")))).toEqual([]);
});
