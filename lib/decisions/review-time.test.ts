import { expect, test } from "vitest";
import { aHeldStory } from "../../prisma/builders/held.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { now, setClock } from "../platform/clock.ts";
import { storyInHand } from "../stories/editing.ts";
import { publishStory } from "../stories/publish-story.ts";
import { withdrawStory } from "../stories/withdraw-story.ts";
import { reviewMinutes } from "./review-time.ts";

const minuteMs = 60_000;

test("the time in which its author had it back is no time of waiting", async () => {
  const [mod, start] = [await aMember({ roles: ["moderator"] }), now().getTime()];
  const restore = setClock(() => start);
  const after = (minutes: number) => setClock(() => start + minutes * minuteMs);
  try {
    const stories = [
      await aHeldStory(),
      await aHeldStory(),
      await aHeldStory(),
      await aHeldStory(),
      await aHeldStory(),
    ];
    for (const { id, author } of stories) await withdrawStory({ storyId: id }, author);
    after(600);
    for (const { id, author } of stories) {
      const draft = await storyInHand(id, author);
      await publishStory({ storyId: id, version: draft?.version ?? 0 }, author);
    }
    after(610);
    for (const { subject } of stories) await decideOn(subject, "approve", mod);
    after(700);
    expect(await reviewMinutes()).toBe(10);
  } finally {
    restore();
  }
});
