/** The rules that a decision can name, as they stand on the page /rules, with the sentence for who broke one. */
export const siteRules = {
  knowledge: { number: 1, name: "Say what you know, and how you know it" },
  private: { number: 2, name: "No private information" },
  threats: { number: 3, name: "No threats and no calls to violence" },
  hatred: { number: 4, name: "No hatred against people for what they are" },
  harassment: { number: 5, name: "No harassment" },
  identity: { number: 6, name: "Be one person" },
  votes: { number: 7, name: "Votes are your own" },
  pictures: { number: 8, name: "Pictures belong to somebody" },
  spam: { number: 9, name: "No spam" },
  illegal: { number: 10, name: "Nothing illegal" },
} as const;

export type SiteRule = keyof typeof siteRules;

export const siteRuleKeys = Object.keys(siteRules) as [SiteRule, ...SiteRule[]];

/** A rule in words: "Rule 9: No spam". Nothing for a decision that names none. */
export function ruleWords(rule: string | null): string | null {
  const found = rule !== null && rule in siteRules ? siteRules[rule as SiteRule] : null;
  return found && `Rule ${found.number}: ${found.name}`;
}
