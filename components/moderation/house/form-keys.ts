import type { RefObject } from "react";
import { choiceWords, wordsOf } from "@/components/moderation/house/choice-words.ts";
import type { ToDecide } from "@/components/moderation/house/decision-form.tsx";
import type { KeyMap } from "@/components/moderation/house/use-keys.ts";
import type { DecisionChoice } from "@/lib/decisions/rules/kinds.ts";
import { type SiteRule, siteRuleKeys, siteRules } from "@/lib/decisions/rules/site-rules.ts";
import { cannedApproval, cannedReasons, isCanned } from "@/lib/moderation/rules/canned-reasons.ts";

/** What the keys do to the form: a letter chooses, a digit names the rule, d decides. */
export function formKeys(form: RefObject<HTMLFormElement | null>, { choices, reported, queue }: ToDecide): KeyMap {
  const onForm = (deed: (form: HTMLFormElement) => void) => () => {
    if (form.current) deed(form.current);
  };
  const decide = onForm((own) => own.requestSubmit());
  return {
    ...Object.fromEntries(
      choices.map((choice) => [choiceWords[choice].key, onForm((own) => takeChoice(own, choice, reported))]),
    ),
    ...Object.fromEntries(
      siteRuleKeys.map((rule) => [String(siteRules[rule].number % 10), onForm((own) => takeRule(own, rule))]),
    ),
    i: onForm((own) => reasonOf(own)?.focus()),
    u: () => location.assign(`/moderation?queue=${queue}`),
    d: decide,
    "Ctrl+Enter": decide,
  };
}

/** The keys and what they do, for the list of them. */
export function keyWords({ choices, isHeld }: ToDecide): (readonly [string, string])[] {
  return [
    ...choices.map((choice) => [choiceWords[choice].key, wordsOf(choice, isHeld).label] as const),
    ["1 to 9, 0", "The rule of that number; 0 is rule 10"],
    ["i", "Write the reason"],
    ["d", "Decide, and go to the next case; Ctrl+Enter does too"],
    ["u", "Back to the queue"],
    ["?", "These keys"],
  ];
}

/** Chooses what to do; where no rule is named yet, the one that was reported most. */
function takeChoice(form: HTMLFormElement, choice: DecisionChoice, reported: readonly SiteRule[]): void {
  check(form, "choice", choice);
  if (choice === "approve") beginReason(form, cannedApproval);
  if (choice === "approve" || choice === "escalate") return;
  const named = siteRuleKeys.find((rule) => rule === new FormData(form).get("rule"));
  const rule = named ?? (choice === "spam" ? "spam" : reported[0]);
  if (rule) takeRule(form, rule);
}

/** Names the rule, and begins the reason with its sentence unless somebody has written one. */
export function takeRule(form: HTMLFormElement, rule: SiteRule): void {
  check(form, "rule", rule);
  beginReason(form, cannedReasons[rule]);
}

function beginReason(form: HTMLFormElement, sentence: string): void {
  const field = reasonOf(form);
  if (field && (field.value.trim() === "" || isCanned(field.value.trim()))) field.value = sentence;
}

function reasonOf(form: HTMLFormElement): HTMLTextAreaElement | null {
  return form.querySelector("textarea[name=reason]");
}

function check(form: HTMLFormElement, name: string, value: string): void {
  const radio = form.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`);
  if (radio) radio.checked = true;
}
