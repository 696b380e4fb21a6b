import { openSignalCase } from "../../lib/moderation/open-signal-case.ts";
import { removeBrigade } from "../../lib/moderation/remove-brigade.ts";
import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { newId } from "../../lib/platform/new-id.ts";
import type { Actor } from "../../lib/policy.ts";
import { castVote } from "../../lib/votes/cast-vote.ts";
import type { Choice } from "../../lib/votes/rules.ts";
import { aMember, type MemberShape } from "./member.ts";

/** Members who all vote the same on a story, one after the other. */
export async function someVotes(storyId: string, choice: Choice, count: number, shape: MemberShape = {}) {
  const readers: Actor[] = [];
  for (let n = 0; n < count; n += 1) readers.push(await aMember(shape));
  for (const reader of readers) await castVote({ storyId, choice }, reader);
  return readers;
}

/** A signal about these readers, as if it had been found. */
export async function aSignal(storyId: string, readers: readonly Actor[], choice: Choice = "fiction"): Promise<string> {
  const at = now();
  const { id } = await db.brigadeSignal.create({
    data: {
      ...{ id: newId(), storyId, choice, readers: readers.map((reader) => reader.id), findings: [], weight: 7 },
      ...{ firstAt: at, lastAt: at, foundAt: at, grewAt: at },
    },
  });
  await openSignalCase({ storyId });
  return id;
}

/** Removes the votes of a signal's readers as a moderator would who has its case before them just now. */
export async function removeSignalled(signal: string, moderator: Actor, readers?: readonly Actor[]): Promise<string> {
  const row = await db.brigadeSignal.findUniqueOrThrow({ where: { id: signal } });
  const key = { subjectKind: "story", subjectId: row.storyId };
  const seen = String((await db.case.findUnique({ where: { subjectKind_subjectId: key } }))?.lastNumber ?? 0n);
  const named = readers?.map(({ id }) => id) ?? row.readers;
  const because = { rule: "votes", reason: "They voted as one." } as const;
  return (await removeBrigade({ storyId: row.storyId, signal, seen, readers: named, ...because }, moderator))
    .decisionId;
}
