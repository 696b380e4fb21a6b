import { expect, test } from "vitest";
import { consequenceOf } from "@/components/moderation/public/consequence.ts";
import { decisionKinds } from "@/lib/decisions/rules/kinds.ts";

const standing = { scopes: ["vote"], until: null, outcome: null } as const;

test("a ban says what it stops, and what it does not", () => {
  expect(consequenceOf({ ...standing, kind: "ban", scopes: ["comment", "vote", "publish"] })).toBe(
    "You can no longer comment, vote or publish stories. You can still log in, read and appeal.",
  );
  expect(consequenceOf({ ...standing, kind: "ban", until: new Date("2026-12-03T14:20:00Z") })).toBe(
    "Until 3 December 2026 you cannot vote. You can still log in, read and appeal.",
  );
});

test("whatever burdens somebody says what it takes away; the rest says nothing", () => {
  for (const [kind, { burdens }] of Object.entries(decisionKinds))
    expect([kind, consequenceOf({ ...standing, kind }) !== null]).toEqual([kind, burdens]);
});

test("what was taken back says nothing any more; what was upheld does", () => {
  for (const kind of ["ban", "distrust", "mute", "hide"])
    expect([
      consequenceOf({ ...standing, kind, outcome: "taken back" }),
      consequenceOf({ ...standing, kind, outcome: "upheld on appeal" }),
    ]).toEqual([null, expect.any(String)]);
});
