import { now } from "../platform/clock.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { reviewMode } from "../site/read-settings.ts";
import { findAlike } from "./find-alike.ts";
import { readLists } from "./read-lists.ts";
import { chanceOfSpam, explain } from "./rules/classify.ts";
import { type TrustLevel, trustCounts } from "./rules/trust.ts";
import type { Author, Context, Feature, Finding, TryText } from "./schema.ts";
import { findingsOf } from "./screen.ts";
import { siteModel } from "./site-model.ts";

/** What would become of a text: what each phase found, and what the classifier makes of it in any case. */
export type Tried = {
  /** What was tried, for the form to show it again. */
  typed: { text?: string; trust?: string };
  outcome: "publish" | "hold" | "refuse";
  findings: (Finding & { phase: string })[];
  /** Chances from 0 to 1: that of the text, and from which on one is held (by somebody new). */
  classifier: { chance: number; threshold: number; features: Feature[] };
};

/** Looks what the screening would make of a comment by somebody of this trust. Nothing of it is stored. */
export async function tryText({ text, trust }: TryText, actor: Actor | null): Promise<Tried> {
  if (!may(actor, "screening.edit")) throw new Refusal("forbidden", "Only moderators try texts.");
  const [lists, model, mode, alike] = await Promise.all([readLists(), siteModel(), reviewMode(), findAlike(text)]);
  const context: Context = {
    ...{ at: now(), author: somebody(trust), lists, classifier: model, reviewMode: mode, alike },
    ...{ closed: false, reviewMinutes: null, recent: [], crowd: { young: 0, usual: 0 } },
  };
  const findings = findingsOf({ kind: "comment", text, links: [] }, context);
  return {
    typed: { text, trust: String(trust) },
    outcome: findings.find(({ outcome }) => outcome === "refuse")?.outcome ?? findings[0]?.outcome ?? "publish",
    findings,
    classifier: { chance: chanceOfSpam(text, model), threshold: model.threshold, features: explain(text, model, 12) },
  };
}

function somebody(trust: TrustLevel): Author {
  const accepted = trust === 0 ? 0 : trustCounts.comments;
  return {
    ...{ id: "", trust, verified: true, joinedAt: now(), emailDomain: "" },
    ...{ acceptedComments: accepted, acceptedStories: accepted },
  };
}
