import { expect, test } from "vitest";
import { consequenceOf } from "@/components/moderation/public/consequence.ts";
import { decisionKinds } from "@/lib/decisions/rules/kinds.ts";

test("a ban says what it stops, and what it does not", () => {
  expect(consequenceOf({ kind: "ban", scopes: ["comment", "vote", "publish"] })).toBe(
    "You cannot comment, vote or publish stories for this time. You can still log in, read, report, see to your account and appeal.",
  );
  expect(consequenceOf({ kind: "ban", scopes: ["vote"] })).toMatch(/^You cannot vote for this time\./);
});

test("whatever burdens somebody says what it takes away; the rest says nothing", () => {
  for (const [kind, { burdens }] of Object.entries(decisionKinds))
    expect([kind, consequenceOf({ kind, scopes: ["vote"] }) !== null]).toEqual([kind, burdens]);
});
