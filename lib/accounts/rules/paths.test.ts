import { describe, expect, test } from "vitest";
import { deviceOf } from "./device.ts";
import { safePath } from "./next-path.ts";
import { afterLogIn, afterSignUp, onwardQuery } from "./onward.ts";

describe("where a form may lead", () => {
  test.each(["/", "/write", "/stories/a-tale-0x1?sort=best#comments", "/log-in?next=%2Fme"])("%s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  test.each([
    undefined,
    "",
    "write",
    "//evil.example",
    "/\\evil.example",
    "/a\\b",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\tevil",
    "/ evil",
    "/\r\nSet-Cookie: a=b",
    "/..//evil.example",
    "/./%0d/../..//evil.example",
    `/${"a".repeat(500)}`,
  ])("not to %j", (path) => {
    expect(safePath(path)).toBeUndefined();
  });
});

test("where one lands", () => {
  expect(afterSignUp({})).toBe("/verify");
  expect(afterSignUp({ story: "0x1" })).toBe("/stories/0x1");
  expect(afterSignUp({ story: "0x1", next: "/write" })).toBe("/write");
  expect(afterLogIn({})).toBe("/dashboard");
});

test("what travels between the two forms", () => {
  expect(onwardQuery({})).toBe("");
  expect(onwardQuery({ story: "0x1", choice: "fact", next: undefined })).toBe("?story=0x1&choice=fact");
});

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari on iPhone",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome on Android"],
  ["curl/8.0", "curl"],
  ["", "A browser"],
  ["<script>", "A browser"],
])("%s is %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
