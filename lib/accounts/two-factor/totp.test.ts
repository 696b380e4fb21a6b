import { expect, test } from "vitest";
import { base32, isRecoveryCode, otpauthUri, tidyRecoveryCode } from "../rules/factor.ts";
import { codeAt, stepOf, stepOfCode, tidyCode } from "./totp.ts";

const secret = Buffer.from("12345678901234567890");

// RFC 6238, appendix B; the last six of its eight digits.
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %i the code is %s", (second, code) => {
  expect(codeAt(secret, stepOf(new Date(second * 1000)))).toBe(code);
});

test("a code is believed one step early and one late, and never again", () => {
  const at = new Date(1_700_000_000_000);
  const step = stepOf(at);
  const found = (offset: number, after = 0) => stepOfCode(secret, codeAt(secret, step + offset), { at, after });
  expect([-2, -1, 0, 1, 2].map((offset) => found(offset))).toEqual([null, step - 1, step, step + 1, null]);
  expect(found(0, step)).toBeNull();
  expect(found(-1, step)).toBeNull();
  expect(found(1, step)).toBe(step + 1);
});

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["１２３４５６", "123456"],
  ["12345", null],
  ["1234567", null],
  ["abcdef", null],
])("what is typed as %j is the code %j", (typed, code) => {
  expect(tidyCode(typed)).toBe(code);
});

// RFC 4648, section 10, without the padding, which apps do not want.
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("%j is %j in base32", (text, expected) => {
  expect(base32(Buffer.from(text))).toBe(expected);
});

test("the address that an app reads names the site and the member, whatever signs are in them", () => {
  const uri = new URL(otpauthUri(secret, { siteName: "Mill: News & Views", handle: "ada" }));
  expect(uri.protocol).toBe("otpauth:");
  expect(decodeURIComponent(uri.pathname)).toBe("/Mill News & Views:ada");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    ...{ secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", issuer: "Mill News & Views" },
    ...{ algorithm: "SHA1", digits: "6", period: "30" },
  });
});

test("a recovery code is known however it is written", () => {
  expect(tidyRecoveryCode("abcd-efgh-jkmn-pqrs")).toBe("abcdefghjkmnpqrs");
  expect(tidyRecoveryCode(" ABCD EFGH JKMN PQRS ")).toBe("abcdefghjkmnpqrs");
  expect(isRecoveryCode("abcdefghjkmnpqrs")).toBe(true);
  expect(isRecoveryCode("123456")).toBe(false);
});
