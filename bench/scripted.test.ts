import { expect, test } from "vitest";
import { nginxSettings } from "./nginx.ts";
import { luaOf } from "./wrk.ts";

test("a request is written for wrk byte by byte, whatever it holds", () => {
  expect(luaOf(['GET /"a\\b" é\r\n'])).toContain(String.raw`"GET /\034a\092b\034 \195\169\013\010"`);
});

test("nginx sends the same headers, quotes and all, and works out the length itself", () => {
  const settings = nginxSettings("/somewhere/x", 8080, {
    "content-type": "text/html",
    etag: '"abc"',
    "content-length": "9",
  });
  expect(settings).toContain(String.raw`add_header etag "\"abc\"";`);
  expect(settings).toContain('default_type "text/html";');
  expect(settings).not.toContain("content-length");
});
