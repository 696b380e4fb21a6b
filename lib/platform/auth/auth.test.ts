import { describe, expect, test } from "vitest";
import { isRefusal } from "../refusal.ts";
import { makeGate } from "./gate.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { newToken, tokenFor, tokenHash } from "./secret-token.ts";

/** Work that ends when it is told to, and knows how many of it run. */
function heldWork() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
  };
  return { work, end: () => ends.shift()?.(), most: () => most };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe("a gate", () => {
  test("lets so many through at once and the others after them", async () => {
    const { work, end, most } = heldWork();
    const gate = makeGate(2, 10);
    const all = Promise.all(Array.from({ length: 6 }, () => gate(work)));
    for (let n = 0; n < 6; n += 1) {
      await soon();
      end();
    }
    await all;
    expect(most()).toBe(2);
  });

  test("refuses what would wait too long", async () => {
    const { work, end } = heldWork();
    const gate = makeGate(1, 1);
    const [first, second] = [gate(work), gate(work)];
    const third = await gate(work).catch((thrown) => thrown);
    expect(isRefusal(third)).toBe(true);
    expect(third.retryAfterSeconds).toBe(60);
    await soon();
    end();
    await soon();
    end();
    await Promise.all([first, second]);
  });

  test("opens again after work that failed", async () => {
    const gate = makeGate(1, 1);
    await expect(gate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate(() => Promise.resolve("yes"))).toBe("yes");
  });
});

describe("a password", () => {
  test("is known by its hash, which is another each time", async () => {
    const [one, two] = await Promise.all([hashPassword("winds over"), hashPassword("winds over")]);
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword("winds over", one)).toBe(true);
    expect(await isPassword("winds under", one)).toBe(false);
  });

  test("of nobody is never right, not even nobody's", async () => {
    expect(await isPassword("the password of nobody", null)).toBe(false);
    expect(await isPassword("", undefined)).toBe(false);
  });
});

describe("a token", () => {
  test("has 128 bits, is stored as its hash, and fits a URL", () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(newToken()).not.toBe(token);
    expect(tokenHash(token)).toHaveLength(32);
  });

  test("of a named thing is the same each time and another for another", () => {
    expect(tokenFor("v1")).toBe(tokenFor("v1"));
    expect(tokenFor("v1")).not.toBe(tokenFor("v2"));
  });
});
