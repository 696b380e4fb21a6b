import type { DecisionChoice, Subject } from "../decisions/rules/kinds.ts";
import type { Tx } from "../platform/db/transaction.ts";
import { teachClassifier } from "../screening/teach-classifier.ts";

/** What a decision says about whether a text was spam; undefined where it says nothing. */
function lessonOf(choice: DecisionChoice | "undo"): boolean | null | undefined {
  return choice === "spam" ? true : choice === "approve" ? false : choice === "undo" ? null : undefined;
}

/** Teaches the screening what a moderator made of a text, in the transaction of the decision; an undo takes it back. */
export async function teachFrom(
  tx: Tx,
  subject: Subject,
  choice: DecisionChoice | "undo",
  taughtBy: string,
): Promise<void> {
  const isSpam = lessonOf(choice);
  if (isSpam === undefined || (subject.kind !== "comment" && subject.kind !== "story")) return;
  const text = await textOf(tx, subject);
  if (text) await teachClassifier(tx, { kind: subject.kind, subjectId: subject.id, text, isSpam, taughtBy });
}

async function textOf(tx: Tx, { kind, id }: Subject): Promise<string | null> {
  if (kind === "comment")
    return (await tx.comment.findUnique({ where: { id }, select: { bodyText: true } }))?.bodyText ?? null;
  const story = await tx.story.findUnique({ where: { id }, select: { title: true, bodyText: true } });
  return story && `${story.title}\n${story.bodyText}`;
}
