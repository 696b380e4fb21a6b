import { now } from "../platform/clock.ts";
import { isUniqueViolation, onCommit, transaction } from "../platform/db/transaction.ts";
import { newId } from "../platform/new-id.ts";
import { Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { forgetLists } from "./read-lists.ts";
import { foldListed } from "./rules/find-words.ts";
import type { AddWord } from "./schema.ts";

/** Puts a word or phrase on a list; one that is on a list already, in whatever spelling, is refused. */
export async function addWord(input: AddWord, actor: Actor | null): Promise<{ id: string }> {
  if (!actor || !may(actor, "screening.edit")) throw new Refusal("forbidden", "Only moderators keep the lists.");
  const folded = foldListed(input.word);
  if (folded === "") throw refuseField("word", "A listed word needs at least one letter or digit.");
  const id = newId();
  try {
    await transaction(async (tx) => {
      await tx.listedWord.create({ data: { ...input, id, folded, addedById: actor.id, createdAt: now() } });
      onCommit(tx, forgetLists);
    });
  } catch (thrown) {
    if (isUniqueViolation(thrown)) throw refuseField("word", `“${input.word}” is on a list already.`);
    throw thrown;
  }
  return { id };
}
