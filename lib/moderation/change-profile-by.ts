import { type BioChange, holdBioAgain, letBioThrough } from "../accounts/let-bio-through.ts";
import { emptyProfile, refillProfile } from "../accounts/reset-profile.ts";
import { noteWithdrawal } from "../decisions/note-withdrawal.ts";
import type { StoredDecision } from "../decisions/read-log.ts";
import type { DecisionChoice, Subject } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { bioChange, profileWords } from "./profile-words.ts";

/** Does to a profile what a decision on it says; gives what has to be kept of it, so that it can be taken back. */
export async function changeProfileBy(tx: Tx, choice: DecisionChoice, { kind, id }: Subject) {
  if (kind !== "profile") return null;
  if (choice === "reset") return emptyProfile(tx, id);
  return choice === "approve" ? letBioThrough(tx, id) : null;
}

/** Takes back what a decision did to a profile. */
export async function changeProfileBack(
  tx: Tx,
  { kind, subjectKind, subjectId, evidence }: StoredDecision,
): Promise<void> {
  if (subjectKind !== "profile") return;
  if (kind === "reset") await refillProfile(tx, subjectId, profileWords.parse(evidence));
  if (kind === "approve" && evidence !== null) await takeBackApproval(tx, subjectId, bioChange.parse(evidence));
}

// Whoever has written anew since has put something else in its place: nothing waits that a moderator could look at.
async function takeBackApproval(tx: Tx, id: string, change: BioChange): Promise<void> {
  if (await holdBioAgain(tx, id, change)) return;
  await noteWithdrawal(tx, { subject: { kind: "profile", id }, storyId: null, authorId: id });
}
