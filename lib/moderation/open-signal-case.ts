import { lockSubject } from "../decisions/lock-subject.ts";
import { transaction } from "../platform/db/transaction.ts";
import { settleCase } from "./settle-case.ts";

/** Puts a story before the moderators whose votes look like a brigade's. Done twice, it comes to the same. */
export async function openSignalCase({ storyId }: { storyId: string }): Promise<void> {
  const subject = { kind: "story", id: storyId } as const;
  await transaction(async (tx) => {
    await lockSubject(tx, subject);
    await settleCase(tx, subject);
  });
}
