import type { SiteRule } from "../../decisions/rules/site-rules.ts";

/** Why something is reported: what the form offers, and the rule that it is about where there is one. */
export const reportReasons = {
  spam: { label: "Spam or advertising", rule: "spam" },
  harassment: { label: "Harassment", rule: "harassment" },
  hate: { label: "Hatred against people for what they are", rule: "hatred" },
  private: { label: "Private information", rule: "private" },
  violence: { label: "Violence or a threat", rule: "threats" },
  illegal: { label: "Something illegal", rule: "illegal" },
  copyright: { label: "My copyright is infringed", rule: "pictures" },
  identity: { label: "Pretends to be somebody else", rule: "identity" },
  image: { label: "A misleading picture", rule: "pictures" },
  other: { label: "Something else", rule: null },
} as const satisfies Record<string, { label: string; rule: SiteRule | null }>;

export type ReportReason = keyof typeof reportReasons;

export const reportReasonKeys = Object.keys(reportReasons) as [ReportReason, ...ReportReason[]];
