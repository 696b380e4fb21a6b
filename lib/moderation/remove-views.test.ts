import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { logEntry } from "../decisions/queries.ts";
import { now, nowMs } from "../platform/clock.ts";
import { db, pool } from "../platform/db/client.ts";
import { newId } from "../platform/new-id.ts";
import type { Actor } from "../policy.ts";
import { viewsRemovedFrom } from "../views/corrections.ts";
import { readLiveNumbers } from "../views/queries.ts";
import { keepRunningNumbers } from "../views/running-numbers.ts";
import { rebuild } from "./rebuild.ts";
import { foreseeRemoval, removeViews } from "./remove-views.ts";
import { removeViewsForm } from "./schema.ts";
import { undoDecision } from "./undo-decision.ts";

const minute = 60_000;
const hour = 60 * minute;
let mod: Actor;
let author: Actor;
let storyId: string;

beforeEach(async () => {
  [mod, author] = [await aMember({ roles: ["moderator"] }), await aMember()];
  storyId = (await aStory({ author })).id;
});

const hourAt = (ago: number) => new Date(Math.floor(nowMs() / hour) * hour - ago * hour);
let made = 0;

type View = { begun: number; last: number; address?: number };

/** Views as they are counted: begun and last heard so many minutes ago; those of more than a day ago are in the history alone. */
async function views(list: readonly View[]): Promise<void> {
  for (const { begun, last, address = -1 } of list) {
    made += 1;
    const key = (n: number) => Buffer.from(String(n).padStart(16, "0"));
    const [at, seen] = [new Date(nowMs() - begun * minute), new Date(nowMs() - last * minute)];
    if (last <= 24 * 60)
      await pool().query(
        `INSERT INTO story_readers (story_id, reader_key, address_key, salt_id, last_signal_at) VALUES ($1, $2, $3, 0, $4)`,
        [storyId, key(made), key(address < 0 ? 900_000 + made : address), seen],
      );
    await pool().query(
      `INSERT INTO view_hours AS h (story_id, hour, views) VALUES ($1, date_trunc('hour', $2::timestamptz, 'UTC'), 1)
       ON CONFLICT (story_id, hour) DO UPDATE SET views = h.views + 1`,
      [storyId, at],
    );
    await pool().query(
      `INSERT INTO story_tallies AS t (story_id, views) VALUES ($1, 1) ON CONFLICT (story_id) DO UPDATE SET views = t.views + 1`,
      [storyId],
    );
  }
}

const numbers = async () => (await readLiveNumbers(pool(), [storyId], nowMs()))[0];
const inHours = async () =>
  (await db.viewHour.aggregate({ where: { storyId }, _sum: { views: true } }))._sum.views ?? 0;
const remove = (span: { since: Date; until: Date; keep: number }, actor = mod) =>
  removeViews({ storyId, reason: "One machine asked for it all night.", ...span }, actor);
const everything = () => ({ since: hourAt(100), until: hourAt(-1), keep: 0 });

test("what is beyond the pace of an hour goes, from all numbers, and the page says so", async () => {
  const crowd = Array.from({ length: 6 }, () => ({ begun: 3 * 60, last: 3 * 60, address: 7 }));
  await views([...crowd, { begun: 3 * 60, last: 3 * 60 }, { begun: 0, last: 0 }, { begun: 50 * 60, last: 50 * 60 }]);
  expect(await numbers()).toMatchObject({ now: 1, lastHour: 1, last24Hours: 8, total: 9 });
  const span = { since: hourAt(4), until: hourAt(1), keep: 1 };
  expect((await foreseeRemoval(storyId, span, mod)).excess.map(({ views }) => views)).toEqual([6]);
  await db.event.deleteMany();
  const { decisionId, views: removed } = await remove(span);
  expect(removed).toBe(6);
  expect(await numbers()).toMatchObject({ now: 1, lastHour: 1, last24Hours: 2, total: 3 });
  expect(await inHours()).toBe(3);
  // Those of the address with many readers went, not the one beside them.
  expect(await db.storyReader.count({ where: { storyId, addressKey: Buffer.from("7".padStart(16, "0")) } })).toBe(0);
  expect(await viewsRemovedFrom(storyId)).toEqual([{ views: 6, at: expect.any(Date), logId: decisionId }]);
  expect(await logEntry(decisionId)).toMatchObject({ words: "Views of a story removed as automated", views: 6 });
  const events = await db.event.findMany();
  expect(events).toContainEqual(expect.objectContaining({ name: "views.settled", payload: { storyId } }));
  expect(await db.decision.findUnique({ where: { id: decisionId } })).toMatchObject({ concernsId: author.id });
});

test("the running numbers of a process follow at once, also where as many views came meanwhile", async () => {
  await views(Array.from({ length: 5 }, () => ({ begun: 120, last: 120 })));
  const running = keepRunningNumbers(pool());
  expect((await running([storyId], nowMs()))[0]).toMatchObject({ last24Hours: 5, total: 5 });
  await remove({ since: hourAt(3), until: hourAt(0), keep: 0 });
  await views(Array.from({ length: 5 }, () => ({ begun: 0, last: 0 })));
  expect((await running([storyId], nowMs()))[0]).toMatchObject({ now: 5, lastHour: 5, last24Hours: 5, total: 5 });
});

test("taken back, they are in the total and the history again, and the line is gone", async () => {
  await views(Array.from({ length: 4 }, () => ({ begun: 130, last: 130 })));
  const { decisionId } = await remove({ since: hourAt(4), until: hourAt(0), keep: 1 });
  await undoDecision({ decisionId, reason: "They were readers." }, mod);
  expect(await numbers()).toMatchObject({ total: 4 });
  expect(await inHours()).toBe(4);
  expect(await viewsRemovedFrom(storyId)).toEqual([]);
  expect(await db.storyTally.findUnique({ where: { storyId } })).toMatchObject({ viewsRemoved: 0 });
  await expect(undoDecision({ decisionId, reason: "Again." }, mod)).rejects.toMatchObject({ code: "conflict" });
});

test("worked out anew from the log, nothing is different", async () => {
  await views(Array.from({ length: 4 }, () => ({ begun: 130, last: 130 })));
  await remove({ since: hourAt(4), until: hourAt(0), keep: 1 });
  const before = await db.viewCorrection.findMany({ where: { storyId } });
  await db.viewCorrection.deleteMany();
  await rebuild();
  expect(await db.viewCorrection.findMany({ where: { storyId } })).toEqual(before);
  expect(await numbers()).toMatchObject({ total: 1 });
});

test("of two who remove the same at once, one does", async () => {
  await views(Array.from({ length: 4 }, () => ({ begun: 130, last: 130 })));
  const span = { since: hourAt(4), until: hourAt(0), keep: 1 };
  const both = await Promise.allSettled([remove(span), remove(span)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await numbers()).toMatchObject({ total: 1 });
});

test("Now ≤ last hour ≤ last 24 hours ≤ total, whatever is removed and put back", async () => {
  const view = fc.record({
    begun: fc.integer({ min: 0, max: 40 * 60 }),
    heard: fc.integer({ min: 0, max: 100 }),
    address: fc.integer({ min: 1, max: 3 }),
  });
  const cut = fc.record({
    from: fc.integer({ min: 0, max: 42 }),
    length: fc.integer({ min: 1, max: 30 }),
    keep: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(view, { minLength: 1, maxLength: 12 }),
      fc.array(cut, { minLength: 1, maxLength: 3 }),
      async (list, cuts) => {
        storyId = (await aStory({ author })).id;
        await views(list.map(({ begun, heard, address }) => ({ begun, last: Math.max(0, begun - heard), address })));
        const decided: string[] = [];
        const holds = async () => {
          const {
            now: present,
            lastHour,
            last24Hours,
            total,
          } = (await numbers()) ?? { now: 0, lastHour: 0, last24Hours: 0, total: 0 };
          expect([present <= lastHour, lastHour <= last24Hours, last24Hours <= total]).toEqual([true, true, true]);
          expect(await inHours()).toBe(total);
        };
        for (const { from, length, keep } of cuts) {
          const span = { since: hourAt(from + length), until: hourAt(from), keep };
          const done = await remove(span).catch((thrown: { code?: string }) => {
            expect(thrown.code).toBe("conflict");
            return null;
          });
          if (done) decided.push(done.decisionId);
          await holds();
        }
        for (const decisionId of decided) await undoDecision({ decisionId, reason: "No." }, mod);
        await holds();
        expect(await numbers()).toMatchObject({ total: list.length });
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);

test("only moderators remove any, not from their own story, and not where there is nothing", async () => {
  await views([{ begun: 130, last: 130 }]);
  for (const actor of [author, await aMember({ roles: ["editor"] })]) {
    await expect(remove(everything(), actor)).rejects.toMatchObject({ code: "not_found" });
    await expect(foreseeRemoval(storyId, everything(), actor)).rejects.toMatchObject({ code: "not_found" });
  }
  storyId = (await aStory({ author: mod })).id;
  await views([{ begun: 130, last: 130 }]);
  await expect(remove(everything())).rejects.toMatchObject({ code: "forbidden" });
  storyId = (await aStory({ author })).id;
  await expect(remove(everything())).rejects.toMatchObject({ code: "conflict" });
  storyId = newId();
  await expect(remove(everything())).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  [{ since: "2026-05-03T10:00", until: "2026-05-03T09:00", keep: "0" }, "until"],
  [{ since: "2024-05-03T10:00", until: "2026-05-03T09:00", keep: "0" }, "until"],
  [{ since: "yesterday", until: "2026-05-03T09:00", keep: "0" }, "since"],
  [{ since: "2026-05-03T08:00", until: "2026-05-03T09:00", keep: "-1" }, "keep"],
  [{ since: "2026-05-03T08:00", until: "2026-05-03T09:00", keep: "many" }, "keep"],
  [{ since: "2026-05-03T08:00", until: "2026-05-03T09:00", keep: "0", reason: " " }, "reason"],
])("%j is refused at %s", (input, field) => {
  const { error } = removeViewsForm.safeParse({ storyId: "s", reason: "Why.", ...input });
  expect(error?.issues.map(({ path }) => path[0])).toContain(field);
});

test("a span is in whole hours of UTC", () => {
  const { since, until } = removeViewsForm.parse({
    ...{ storyId: "s", reason: "Why.", keep: "3" },
    ...{ since: "2026-05-03T10:40", until: "2026-05-03T12:00" },
  });
  expect([since, until]).toEqual([new Date("2026-05-03T10:00:00Z"), new Date("2026-05-03T12:00:00Z")]);
  expect(since.getTime()).toBeLessThan(now().getTime());
});
