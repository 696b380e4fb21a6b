import { screenText } from "../accounts/screen-text.ts";
import { bannedFrom } from "../decisions/refuse-banned.ts";
import { now } from "../platform/clock.ts";
import { sqlTransaction } from "../platform/db/sql.ts";
import { takeFrom } from "../platform/limits.ts";
import { record } from "../platform/outbox.ts";
import { Refusal, refuseField } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { lockCents } from "./lock-cents.ts";
import { unfitAnswer, whyNotAnswer } from "./rules/refusals.ts";
import type { AnswerInput } from "./schema.ts";

/**
 * A story's contributor answers two cents on it, once. There is one thing to look at for moderators, the two cents with
 * their answer: an answer that would have to wait is refused with what to do, and nothing is taken from readers meanwhile.
 */
export async function answerCents({ centsId, answer }: AnswerInput, actor: Actor): Promise<{ storyId: string }> {
  await takeFrom("cents-answer", actor.id);
  const screening = await screenText({ kind: "cents", text: answer, links: [] }, actor);
  return sqlTransaction(async (tx) => {
    const cents = await lockCents(tx, centsId);
    if (!may(actor, "cents.answer", cents.authorId))
      throw (
        bannedFrom(actor, "cents.answer") ?? new Refusal("forbidden", "Only the story’s contributor can answer here.")
      );
    const reason = whyNotAnswer({ answered: cents.answer !== null });
    if (reason) throw new Refusal("conflict", reason);
    if (screening.outcome === "refuse") throw refuseField("answer", screening.sentence);
    if (screening.outcome === "hold") throw refuseField("answer", unfitAnswer);
    await tx.$queryRaw`UPDATE two_cents SET answer = ${answer}, answered_at = ${now()} WHERE id = ${centsId}`;
    await record(tx, "cents.answered", { storyId: cents.storyId, centsId });
    return { storyId: cents.storyId };
  });
}
