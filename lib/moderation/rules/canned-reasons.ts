import type { SiteRule } from "../../decisions/rules/site-rules.ts";

/** The sentence that a reason can begin with, by the rule that was broken; the moderator goes on in their own words. */
export const cannedReasons: Record<SiteRule, string> = {
  knowledge: "This says something as known without saying how it is known.",
  private: "This makes private information about somebody public.",
  threats: "This threatens somebody, or calls for violence.",
  hatred: "This speaks with hatred about people for what they are.",
  harassment: "This attacks a person instead of what they said.",
  identity: "This pretends to come from somebody else.",
  votes: "This asks others for their votes, or trades them.",
  pictures: "This uses a picture without the right to do so, or shows something other than it says.",
  spam: "This advertises something, and does little else.",
  illegal: "This is against the law where the site is run.",
};

/** The same for what breaks no rule. */
export const cannedApproval = "This breaks none of the rules.";

/** Whether a reason is still nothing but one of the sentences that it can begin with. */
export function isCanned(reason: string): boolean {
  return reason === cannedApproval || Object.values(cannedReasons).includes(reason);
}
