import { expect, test } from "vitest";
import { emailFault, tidyEmail } from "./email.ts";

test.each([
  ["ada@example.org", "ada@example.org"],
  ["  Ada.Quill+News@Example.ORG ", "ada.quill+news@example.org"],
  ["o'neil@sub.example.co.uk", "o'neil@sub.example.co.uk"],
  ["ada@bücher.example", "ada@xn--bcher-kva.example"],
])("takes %j as %j", (typed, stored) => {
  expect(tidyEmail(typed)).toBe(stored);
  expect(emailFault(stored)).toBeNull();
});

test.each([
  ["", "Type your e-mail"],
  ["ada", "exactly one @"],
  ["ada@b@example.org", "exactly one @"],
  ["ada\uFF20example.org", "only looks like it"],
  ["ada\uFE6Bexample.org", "only looks like it"],
  ['"ada quill"@example.org', "spaces"],
  ['"ada"@example.org', "quotation marks"],
  ["ada@example.org\r\nBcc: x@y.zz", "spaces"],
  ["ada\u200B@example.org", "cannot be seen"],
  ["ada\u0000@example.org", "cannot be seen"],
  ["ada@localhost", "after the @"],
  ["ada@-x.org", "after the @"],
  ["ada@192.168.0.1", "after the @"],
  ["ada@[192.168.0.1]", "after the @"],
  ["ada@exa_mple.org", "after the @"],
  ["ada..q@example.org", "before the @"],
  [".ada@example.org", "before the @"],
  ["аda@example.org", "before the @"],
  ["ada,bob@example.org", "before the @"],
  [`${"a".repeat(65)}@example.org`, "too long"],
  [`ada@${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(20)}.org`, "too long"],
])("refuses %j", (typed, sentence) => {
  expect(emailFault(tidyEmail(typed))).toContain(sentence);
});
