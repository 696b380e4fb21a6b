import { describe, expect, test } from "vitest";
import { handleOf, withSuffix } from "./handle.ts";
import { penNameFault, tidyPenName } from "./pen-name.ts";
import { isReserved } from "./reserved.ts";
import { skeleton } from "./skeleton.ts";

describe("pen names", () => {
  test.each([
    ["Rosa Linden", "Rosa Linden"],
    ["  Rosa \u00A0  Linden ", "Rosa Linden"],
    ["Ｒｏｓａ", "Rosa"],
    ["Zoë", "Zoë"],
    ["محمد", "محمد"],
    ["李小龍", "李小龍"],
  ])("takes %j as %j", (typed, stored) => {
    expect(tidyPenName(typed)).toBe(stored);
    expect(penNameFault(stored)).toBeNull();
  });

  test.each([
    ["", "Type the pen name"],
    ["R", "at least 2"],
    ["r".repeat(41), "these are 41"],
    ["Rosa\u202Eadnil", "cannot be seen"],
    ["Ro\u200Bsa", "cannot be seen"],
    ["Ro\u00ADsa", "cannot be seen"],
    ["Ro\u2066sa\u2069", "cannot be seen"],
    ["Rosa\nLinden", "cannot be seen"],
    ["Ro\u3164sa", "cannot be seen"],
    ["!!!", "letter or digit"],
    ["R\u0301\u0302\u0303\u0304osa", "two marks"],
    ["Rosa \u2713", "badge"],
    ["rosa@example.org", "public"],
  ])("refuses %j", (typed, sentence) => {
    expect(penNameFault(tidyPenName(typed))).toContain(sentence);
  });

  test("forty characters outside the basic plane are forty", () => {
    expect(penNameFault("𝓡".normalize("NFC").repeat(40))).toBeNull();
  });
});

describe("skeletons", () => {
  test.each([
    ["paypal", "раураl"],
    ["Rosa", "rosa"],
    ["Rosa Linden", "rosa-linden"],
    ["Rosa Linden", "RosaLinden"],
    ["Ivan", "lvan"],
    ["Ivan", "ivan"],
    ["modern", "rnodem"],
    ["Oskar", "0skar"],
    ["Will", "W1ll"],
    ["scope", "ѕсоре"],
    ["Rosa", "𝕽𝖔𝖘𝖆"],
    ["Rosa", "Ro\u200Bsa"],
    ["O'Neil", "O’Neil"],
  ])("%j and %j look alike", (one, other) => {
    expect(skeleton(one)).toBe(skeleton(other));
  });

  test.each([
    ["Rosa", "Rose"],
    ["José", "Joseph"],
    ["Анна", "Алла"],
    ["李", "季"],
  ])("%j and %j do not", (one, other) => {
    expect(skeleton(one)).not.toBe(skeleton(other));
  });

  test("are the same when taken twice", () => {
    for (const name of ["Rosa Linden", "ΑΒΓ xyz", "Мария 7", "ﷺ test", "m rn 1lI"]) {
      expect(skeleton(skeleton(name))).toBe(skeleton(name));
    }
  });
});

describe("reserved names", () => {
  test.each([
    "Admin",
    "ADMIN",
    "аdmin",
    "Ådmin",
    "admin!",
    "admin2",
    "Firsthand",
    "FirstHand",
    "Firsthand Team",
    "The Moderators",
    "Official Support",
    "Our Staff",
    "Firsthand Support Desk",
    "root",
    "system",
    "Help",
    "Site Owner",
  ])("%s speaks for the site", (name) => {
    expect(isReserved(name, "Firsthand")).toBe(true);
  });

  test.each([
    "Adminta",
    "Adam",
    "Rosa Moderator-Smith",
    "Systematic",
    "First",
    "Team Rosa",
    "Reader 7",
    "Test User",
    "Root 66048",
  ])("%s does not", (name) => {
    expect(isReserved(name, "Firsthand")).toBe(false);
  });

  test("follow the name of the instance, word by word only beside another", () => {
    expect(isReserved("The Leeds Daily", "The Leeds Daily")).toBe(true);
    expect(isReserved("Leeds Daily Team", "The Leeds Daily")).toBe(true);
    expect(isReserved("Leeds", "The Leeds Daily")).toBe(false);
  });
});

describe("handles", () => {
  test.each([
    ["Rosa Linden", "rosa-linden"],
    ["Zoë Ångström", "zoe-angstrom"],
    ["Straße 7", "strasse-7"],
    ["O'Neil", "oneil"],
    ["--a--b--", "a-b"],
    ["x".repeat(40), "x".repeat(30)],
    ["李小龍", null],
    ["Al", null],
    ["李 A", null],
  ])("%j suggests %j", (penName, handle) => {
    expect(handleOf(penName)).toBe(handle);
  });

  test("stay short enough with a suffix", () => {
    expect(withSuffix("rosa", "2")).toBe("rosa-2");
    expect(withSuffix("x".repeat(30), "10")).toHaveLength(30);
  });
});
