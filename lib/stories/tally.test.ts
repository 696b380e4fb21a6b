import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { addToTally, readTally, type Tally } from "./tally.ts";

const none = { views: 0, fact: 0, fiction: 0, unsure: 0, comments: 0, recommends: 0 };
const add = (id: string, change: Partial<Tally>) => transaction((tx) => addToTally(tx, id, change));
const read = (id: string) => transaction((tx) => readTally(tx, id));

afterAll(closeDatabase);

test("counts are added and taken, and the answer is what stands", async () => {
  const { id } = await aStory({ author: await aMember() });
  expect(await add(id, { fact: 1, views: 3 })).toEqual({ ...none, fact: 1, views: 3 });
  expect(await add(id, { fact: -1, fiction: 1 })).toEqual({ ...none, fiction: 1, views: 3 });
  expect(await read(id)).toEqual({ ...none, fiction: 1, views: 3 });
});

test("a story without counts has none, and gets them", async () => {
  const { id } = await aStory({ author: await aMember() });
  await db.storyTally.delete({ where: { storyId: id } });
  expect(await read(id)).toEqual(none);
  expect(await add(id, { comments: 1 })).toEqual({ ...none, comments: 1 });
});

test("those that come at once are all counted", async () => {
  const { id } = await aStory({ author: await aMember() });
  for (let round = 0; round < 5; round += 1) await Promise.all(Array.from({ length: 10 }, () => add(id, { views: 1 })));
  expect((await read(id)).views).toBe(50);
});

test("a count never goes below zero: what would bring it there fails whole", async () => {
  const { id } = await aStory({ author: await aMember() });
  await add(id, { fact: 1, fiction: 1 });
  await expect(add(id, { fact: -2, fiction: 1 })).rejects.toThrow();
  expect(await read(id)).toEqual({ ...none, fact: 1, fiction: 1 });
});

test("whatever is added and taken, no count is negative, and each is the sum of what was let through", async () => {
  const { id } = await aStory({ author: await aMember() });
  const changes = fc.array(
    fc.record({ fact: fc.integer({ min: -2, max: 2 }), comments: fc.integer({ min: -2, max: 2 }) }),
    {
      maxLength: 8,
    },
  );
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      await db.storyTally.update({ where: { storyId: id }, data: none });
      const sum = { fact: 0, comments: 0 };
      for (const change of list) {
        const after = { fact: sum.fact + change.fact, comments: sum.comments + change.comments };
        const possible = after.fact >= 0 && after.comments >= 0;
        const [outcome] = await Promise.allSettled([add(id, change)]);
        expect(outcome.status).toBe(possible ? "fulfilled" : "rejected");
        if (possible) Object.assign(sum, after);
      }
      expect(await read(id)).toEqual({ ...none, ...sum });
    }),
    { numRuns: 12 },
  );
});
