import { now } from "../platform/clock.ts";
import { type Tx, transaction } from "../platform/db/transaction.ts";
import { notFound, Refusal, refuseField } from "../platform/refusal.ts";
import type { Actor } from "../policy.ts";
import { checkStory } from "./check-story.ts";
import { storyInHand } from "./editing.ts";
import { lockOwnStory } from "./lock-story.ts";
import { requirePublisher } from "./publish-story.ts";
import { chosenMoment, mostScheduled } from "./rules/schedule.ts";
import type { ScheduleForm } from "./schema.ts";

/**
 * Sets when a draft is to be published, or another time for one that is scheduled. What is saved in it when the time
 * comes is what is published then, by the same way as by hand (publish-due.ts).
 */
export async function scheduleStory(form: ScheduleForm, actor: Actor): Promise<{ id: string; at: Date }> {
  requirePublisher(actor);
  const chosen = chosenMoment(form, now());
  if ("sentence" in chosen) throw refuseField(chosen.field, chosen.sentence);
  const { storyId, zone: timeZone } = form;
  const { at } = chosen;
  const story = await storyInHand(storyId, actor);
  if (!story) throw notFound("story");
  if (!(await checkStory(story.content, actor.id)).story) throw new Refusal("conflict", unfinished);
  return transaction(async (tx) => {
    const { state } = await lockOwnStory(tx, storyId, actor, "schedule");
    if (state !== "scheduled") await refuseTooMany(tx, actor);
    const row = { at, timeZone, tryAt: at, setAt: now() };
    await tx.storySchedule.upsert({ where: { storyId }, create: { storyId, ...row }, update: row });
    await tx.story.update({ where: { id: storyId }, data: { state: "scheduled" } });
    return { id: storyId, at };
  });
}

async function refuseTooMany(tx: Tx, actor: Actor): Promise<void> {
  const others = await tx.story.count({ where: { authorId: actor.id, state: "scheduled" } });
  if (others < mostScheduled) return;
  throw new Refusal(
    "conflict",
    `You have ${mostScheduled} stories scheduled. Publish one, or cancel its schedule, first.`,
  );
}

const unfinished =
  "Something is missing in this story. Go back to writing and press Schedule there: what is missing stands beside its field.";
