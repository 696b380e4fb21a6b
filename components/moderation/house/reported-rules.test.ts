import { expect, test } from "vitest";
import { reportedRules } from "@/components/moderation/house/reported-rules.ts";
import { siteRuleKeys } from "@/lib/decisions/rules/site-rules.ts";
import { cannedApproval, cannedReasons, isCanned } from "@/lib/moderation/rules/canned-reasons.ts";

test("the rule that most reports are about comes first; reports about no rule count for none", () => {
  const reports = (["spam", "hatred", null, "hatred"] as const).map((rule) => ({ rule }));
  expect(reportedRules(reports)).toEqual(["hatred", "spam"]);
  expect(reportedRules([])).toEqual([]);
});

test("each rule has a sentence of its own to begin a reason with", () => {
  const sentences = siteRuleKeys.map((rule) => cannedReasons[rule]);
  expect(new Set(sentences).size).toBe(siteRuleKeys.length);
  expect([...sentences, cannedApproval].every(isCanned)).toBe(true);
  expect(isCanned(`${cannedApproval} I looked twice.`)).toBe(false);
});
