import { lockSubject } from "../decisions/lock-subject.ts";
import type { Subject } from "../decisions/rules/kinds.ts";
import { db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { recountVotes } from "../votes/recount-votes.ts";
import { findSubject } from "./find-subject.ts";
import { settleSubject, settleVotes } from "./settle-subject.ts";

/** Works everything out anew from the log: cases, bans, removed votes, and the states of what was decided on. Gives how many subjects. */
export async function rebuild(): Promise<number> {
  await recountVotes(); // what is taken from the numbers below has to be in them
  const subjects = await db.$queryRaw<Subject[]>`
    SELECT subject_kind AS kind, subject_id AS id FROM decisions
    UNION SELECT subject_kind, subject_id FROM reports
    UNION SELECT 'story', story_id FROM brigade_signals ORDER BY 1, 2`;
  for (const subject of subjects)
    for (const settle of hasVotes(subject) ? [settleSubject, settleVotes] : [settleSubject])
      await transaction(async (tx) => {
        await lockSubject(tx, subject);
        await settle(tx, subject, await findSubject(tx, subject));
      });
  return subjects.length;
}

function hasVotes({ kind }: Subject): boolean {
  return kind === "story" || kind === "profile";
}
