import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StatementFacts } from "@/components/moderation/public/statement-facts.tsx";
import type { Statement } from "@/lib/decisions/queries.ts";

const ban: Statement = {
  ...{ id: "0dec", kind: "ban", subjectKind: "comment", words: "Member banned over a comment", rule: null },
  ...{
    reason: "It threatens.",
    role: "moderator",
    by: null,
    at: new Date("2026-12-01T10:00:00Z"),
    scopes: ["comment"],
  },
  ...{ until: new Date("2026-12-03T10:00:00Z"), subjectPath: null, title: null, about: null, along: 0, outcome: null },
  ...{ logId: "0dec", votes: null, views: null, quote: "", appeal: null, mayAppeal: true },
};
const drawn = (over: Partial<Statement>) => renderToStaticMarkup(<StatementFacts statement={{ ...ban, ...over }} />);

test("a ban says what it stops and until when", () => {
  expect(drawn({})).toMatch(/Until 3 December 2026 you cannot comment\..*Until when.*3 Dec 2026, 10:00 UTC/);
  expect(drawn({ until: null })).toMatch(/You can no longer comment\..*Until when.*For good/);
});

test("one that was taken back says neither, and still its reason", () => {
  const page = drawn({ outcome: "taken back" });
  expect(page).not.toMatch(/cannot|no longer|Until|What it means for you/);
  expect(page).toContain("It threatens.");
});
