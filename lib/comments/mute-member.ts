import { addDecision } from "../decisions/add-decision.ts";
import { lockSubject } from "../decisions/lock-subject.ts";
import { decisionsOn, type StoredDecision } from "../decisions/read-log.ts";
import { muteKinds } from "../decisions/rules/kinds.ts";
import { settleMutes } from "../decisions/settle-mutes.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { takeFrom } from "../platform/limits.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may, type Role, roles } from "../policy.ts";
import { refuseUnfitReason } from "../screening/refuse-unfit-reason.ts";
import { whyNotMute } from "./rules/states.ts";
import type { MuteInput } from "./schema.ts";

/**
 * Mutes the writer of a comment on one's own story, there or on all of one's stories: they can read on and vote, and
 * comment there no more. They read the reason and can appeal against it.
 */
export async function muteMember(
  { commentId, rule, reason, everywhere }: MuteInput,
  actor: Actor,
): Promise<{ storyId: string }> {
  await refuseUnfitReason(reason);
  await takeFrom("mute", actor.id);
  const subject = { kind: "comment", id: commentId } as const;
  return transaction(async (tx) => {
    await lockSubject(tx, subject);
    const { storyId, author } = await findOnOwnStory(tx, commentId, actor);
    const hindrance = whyNotMute({
      own: author.id === actor.id,
      moderates: moderates(author),
      judged: await wasUnmuted(tx, await decisionsOn(tx, subject)),
      muted: await isMuted(tx, author.id, storyId, everywhere),
    });
    if (hindrance) throw new Refusal("conflict", hindrance);
    await addDecision(tx, {
      ...{ kind: everywhere ? "mute-all" : "mute", subject, storyId, concernsId: author.id, rule, reason },
      by: { id: actor.id, role: "contributor" },
    });
    await settleMutes(tx, author.id);
    return { storyId };
  });
}

type Author = { id: string; handle: string; penName: string; roles: string[]; emailVerifiedAt: Date | null };

async function findOnOwnStory(tx: Tx, id: string, actor: Actor): Promise<{ storyId: string; author: Author }> {
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      ...{ storyId: true, state: true },
      story: { select: { authorId: true, state: true } },
      author: { select: { id: true, handle: true, penName: true, roles: true, emailVerifiedAt: true } },
    },
  });
  if (!comment || comment.state === "held" || comment.state === "deleted" || comment.story.state !== "published")
    throw notFound("comment");
  if (!may(actor, "story.mind-comments", comment.story.authorId))
    throw new Refusal("forbidden", "Only the story's contributor can mute somebody on it.");
  return comment;
}

function moderates({ emailVerifiedAt, ...author }: Author): boolean {
  const held = roles.filter((role: Role) => author.roles.includes(role));
  return may({ ...author, roles: held, verified: emailVerifiedAt !== null, bans: [] }, "comment.post-muted");
}

// Locked, so that of two who mute the same member at once by two comments one comes after the other.
async function isMuted(tx: Tx, memberId: string, storyId: string, everywhere: boolean): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM members WHERE id = ${memberId} FOR NO KEY UPDATE`;
  const [found] = await tx.$queryRaw<{ muted: boolean }[]>`
    SELECT EXISTS (SELECT FROM mutes u JOIN stories us ON us.id = u.story_id JOIN stories s ON s.id = ${storyId}
      WHERE u.member_id = ${memberId} AND us.author_id = s.author_id
        AND (u.everywhere OR (u.story_id = s.id AND NOT ${everywhere}::boolean))) AS muted`;
  return found?.muted === true;
}

const kinds = new Set<string>(muteKinds);

// What moderators took back binds, and so does what its contributor took back under an appeal: that grants it.
async function wasUnmuted(tx: Tx, decisions: readonly StoredDecision[]): Promise<boolean> {
  const mutes = new Set(decisions.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
  const undoing = decisions.filter(({ undoes }) => undoes !== null && mutes.has(undoes));
  if (undoing.some(({ byRole }) => byRole !== "contributor")) return true;
  const appeals = await tx.appeal.findMany({
    where: { decisionId: { in: undoing.flatMap(({ undoes }) => undoes ?? []) } },
  });
  const answered = new Set(decisions.map(({ appealId }) => appealId));
  return appeals.some(({ id }) => !answered.has(id));
}
