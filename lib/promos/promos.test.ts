import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aPromo } from "../../prisma/builders/promo.ts";
import { aCategory, aStory } from "../../prisma/builders/story.ts";
import { collectOrphans } from "../media/collect-orphans.ts";
import { photo } from "../media/testdata/pictures.ts";
import { glimpse } from "../moderation/glimpse.ts";
import { makeReport } from "../moderation/make-report.ts";
import { queuePage } from "../moderation/queries.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { storyPage } from "../stories/queries.ts";
import { changePromo } from "./change-promo.ts";
import { promosInStory, promosOnFrontPage } from "./choose-promos.ts";
import { endPromo } from "./end-promo.ts";
import { findLink } from "./find-link.ts";
import { makePromo } from "./make-promo.ts";
import { pausePromo } from "./pause-promo.ts";
import { currentPromos, endedPromos, promoFile, promosFor } from "./queries.ts";
import { turnMs } from "./rules/draw.ts";
import { runPromo } from "./run-promo.ts";
import { changePromoInput, makePromoInput, pictureInput } from "./schema.ts";
import { removePicture, setPicture } from "./set-picture.ts";

const anAdmin = () => aMember({ roles: ["admin"] });
const dayMs = 24 * 60 * 60 * 1000;

const typed = {
  ...{ slot: "story-end", headline: "Bread from Mill Road", words: "Baked at four.", weight: "10" },
  ...{ link: "https://bakery.example/bread", advertiser: "Mill Road Bakery", startsOn: "2026-01-01", endsOn: "" },
};

let back = () => {};
function later(ms: number): void {
  const at = nowMs() + ms;
  back();
  back = setClock(() => at);
}

beforeEach(async () => {
  await db.promo.deleteMany();
  later(6000); // past what was read before
});
afterEach(() => back());
afterAll(closeDatabase);

type Verdict = "fact" | "fiction" | "disputed" | "open";

async function shownIn(shape: Partial<Parameters<typeof aStory>[0]> = {}, verdict?: Verdict) {
  const { id } = await aStory({ author: await aMember(), ...shape });
  if (verdict) await db.storyVerdict.create({ data: publishedVerdict(id, verdict) });
  const story = await storyPage(id, null);
  if (!story) throw new Error("The story is not there.");
  return Object.fromEntries(Object.entries(await promosInStory(story)).map(([slot, promo]) => [slot, promo.id]));
}

function publishedVerdict(storyId: string, state: Verdict) {
  const shown = { needs: 0, a: { n: 0, sum: 0 }, b: { n: 0, sum: 0 } };
  const computed = { computed: state, computedReason: "", sides: shown, shown, runId: "run" };
  return { storyId, state, since: new Date(nowMs()), ...computed };
}

describe("where a promo stands", () => {
  test("one that runs stands in its slot; one that nobody has set running, nowhere", async () => {
    const { id, by } = await aPromo({ running: false });
    expect(await shownIn()).toEqual({});
    await runPromo({ id }, by);
    expect(await shownIn()).toEqual({ "story-end": id });
  });

  test("never in stories that readers say are Fiction, or dispute, nor in health stories that nobody allowed", async () => {
    const { id } = await aPromo();
    expect(await shownIn({}, "fact")).toEqual({ "story-end": id });
    expect(await shownIn({}, "fiction")).toEqual({});
    expect(await shownIn({}, "disputed")).toEqual({});
    expect(await shownIn({ categorySlug: "health" })).toEqual({});
    const allowed = await aPromo({ slot: "rail", inHealth: "on", advertiser: "Pharmacy" });
    expect(await shownIn({ categorySlug: "health" })).toEqual({ rail: allowed.id });
    expect(await shownIn({ state: "retracted" })).toEqual({});
  });

  test("not in a story that names who pays, nor outside its categories", async () => {
    const { id } = await aPromo({ categories: ["local"] });
    expect(await shownIn()).toEqual({ "story-end": id });
    expect(await shownIn({ bodyHtml: "<p>At the Mill Road Bakery the oven has gone out.</p>" })).toEqual({});
    await aCategory("money");
    expect(await shownIn({ categorySlug: "money" })).toEqual({});
  });

  test("within a text only where that is long enough", async () => {
    const { id } = await aPromo({ slot: "story-body" });
    const paragraph = `<p>${"The water rose and nobody had been told. ".repeat(10)}</p>`;
    expect(await shownIn({ bodyHtml: paragraph })).toEqual({});
    expect(await shownIn({ bodyHtml: paragraph.repeat(8) })).toEqual({ "story-body": id });
  });

  test("the front page shows those beside stories, if they are for all categories", async () => {
    const { id } = await aPromo({ slot: "rail" });
    await aPromo({ slot: "rail", categories: ["local"], advertiser: "Other" });
    await aPromo({ slot: "story-top", advertiser: "Third" });
    expect(await promosOnFrontPage()).toMatchObject({ rail: { id } });
  });

  test("pages keep their promo for a turn, and over the turns each one comes", async () => {
    await aPromo({ slot: "rail", advertiser: "One" });
    await aPromo({ slot: "rail", advertiser: "Two" });
    const seen = new Set<string>();
    later(turnMs - (nowMs() % turnMs));
    for (let turn = 0; turn < 20; turn++) {
      const first = (await promosOnFrontPage()).rail?.id ?? "";
      later(turnMs - 1);
      expect((await promosOnFrontPage()).rail?.id).toBe(first);
      later(1);
      seen.add(first);
    }
    expect(seen.size).toBe(2);
  });

  test("it begins with its first day and ends with its last", async () => {
    const today = new Date(nowMs()).toISOString().slice(0, 10);
    const yesterday = new Date(nowMs() - dayMs).toISOString().slice(0, 10);
    const tomorrow = new Date(nowMs() + dayMs).toISOString().slice(0, 10);
    const { id } = await aPromo({ startsOn: today, endsOn: today });
    await aPromo({ startsOn: tomorrow, slot: "rail", advertiser: "Tomorrow" });
    const over = await aPromo({ startsOn: yesterday, endsOn: today, slot: "story-top", advertiser: "Yesterday" });
    await db.promo.update({ where: { id: over.id }, data: { endsAt: new Date(today) } });
    later(6000);
    expect(await shownIn()).toEqual({ "story-end": id });
  });
});

describe("an admin keeps promos", () => {
  test("pauses, sets running again and ends; each is in its history, with who", async () => {
    const { id, by } = await aPromo();
    const ben = await anAdmin();
    await pausePromo({ id }, ben);
    expect(await shownIn()).toEqual({});
    await runPromo({ id }, by);
    expect(await shownIn()).toEqual({ "story-end": id });
    await endPromo({ id }, ben);
    expect(await shownIn()).toEqual({});
    await expect(runPromo({ id }, ben)).rejects.toMatchObject({ code: "conflict" });
    const { state, changes } = await promoFile(id, by);
    expect(state).toBe("ended");
    expect(changes.map(({ kind, by: who }) => [kind, who])).toEqual([
      ["ended", ben.penName],
      ["run", by.penName],
      ["paused", ben.penName],
      ["run", by.penName],
      ["made", by.penName],
    ]);
  });

  test("changes what it says: pages show it, the history says how it was; who pays stays once it has run", async () => {
    const { id, by } = await aPromo();
    await changePromo(changePromoInput.parse({ ...typed, id, headline: "Rye", weight: "20" }), by);
    const { id: storyId } = await aStory({ author: await aMember() });
    const story = await storyPage(storyId, null);
    expect(story && (await promosInStory(story))["story-end"]?.headline).toBe("Rye");
    const words = "headline: Bread from Mill Road → Rye; weight: 10 → 20";
    expect((await promoFile(id, by)).changes[0]).toMatchObject({ kind: "changed", words });
    await changePromo(changePromoInput.parse({ ...typed, id, headline: "Rye", weight: "20" }), by);
    expect((await promoFile(id, by)).changes).toHaveLength(3);
    const other = changePromoInput.parse({ ...typed, id, advertiser: "Somebody else" });
    await expect(changePromo(other, by)).rejects.toMatchObject({ fields: { advertiser: expect.any(String) } });
  });

  test("gives it a picture, which is kept while it is used", async () => {
    const { id, by } = await aPromo();
    const picture = new File([new Uint8Array(await photo(600, 400).jpeg().toBuffer())], "bread.jpg");
    await setPicture(pictureInput.parse({ id, picture, alt: "A loaf" }), by);
    const { picture: kept, alt } = await promoFile(id, by);
    expect([kept?.width, alt]).toEqual([600, "A loaf"]);
    later(2 * dayMs);
    expect((await collectOrphans()).pictures).toBe(0);
    await removePicture({ id }, by);
    expect((await collectOrphans()).pictures).toBe(1);
    expect((await promoFile(id, by)).picture).toBeNull();
  });

  test.each<[string, Record<string, unknown>]>([
    ["slot", { slot: "popup" }],
    ["headline", { headline: "  " }],
    ["headline", { headline: "x".repeat(71) }],
    ["words", { words: "x".repeat(141) }],
    ["link", { link: "http://bakery.example" }],
    ["link", { link: "javascript:alert(1)" }],
    ["link", { link: "https://user:word@bakery.example" }],
    ["link", { link: "/promos" }],
    ["advertiser", { advertiser: "" }],
    ["weight", { weight: "0" }],
    ["weight", { weight: "101" }],
    ["weight", { weight: "ten" }],
    ["startsOn", { startsOn: "2026-02-30" }],
    ["startsOn", { startsOn: "" }],
    ["startsOn", { startsOn: "2026-13-01" }],
    ["endsOn", { endsOn: "tomorrow" }],
    ["endsOn", { endsOn: "2025-12-31" }],
    ["categories", { categories: ["../x"] }],
  ])("a wrong %s is refused at its field (%j)", (field, wrong) => {
    const parsed = makePromoInput.safeParse({ ...typed, ...wrong });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
    expect(parsed.error?.issues[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  test("categories that the site does not have are refused", async () => {
    const input = makePromoInput.parse({ ...typed, categories: "nosuch" });
    await expect(makePromo(input, await anAdmin())).rejects.toMatchObject({
      fields: { categories: expect.any(String) },
    });
  });

  test("nobody else may: for them nothing is there", async () => {
    const { id } = await aPromo();
    for (const actor of [await aMember(), await aMember({ roles: ["moderator", "editor"] })]) {
      const no = { code: "not_found" };
      await expect(makePromo(makePromoInput.parse(typed), actor)).rejects.toMatchObject(no);
      await expect(changePromo(changePromoInput.parse({ ...typed, id }), actor)).rejects.toMatchObject(no);
      for (const act of [runPromo, pausePromo, endPromo, removePicture])
        await expect(act({ id }, actor)).rejects.toMatchObject(no);
      await expect(promosFor(actor)).rejects.toMatchObject(no);
      await expect(promoFile(id, actor)).rejects.toMatchObject(no);
    }
    await expect(promosFor(null)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the public register", () => {
  test("tells of what was ever shown: who pays, where, since when, and what came of it", async () => {
    const { id } = await aPromo({ categories: ["local"] });
    await aPromo({ running: false, advertiser: "Never shown" });
    await aPromo({ startsOn: new Date(nowMs() + 2 * dayMs).toISOString().slice(0, 10), advertiser: "Not yet" });
    await db.promoDay.createMany({
      data: [
        { promoId: id, day: new Date("2026-11-22"), impressions: 20, clicks: 1 },
        { promoId: id, day: new Date("2026-11-23"), impressions: 30, clicks: 2 },
      ],
    });
    const line = {
      id,
      advertiser: "Mill Road Bakery",
      slot: "story-end",
      categories: ["local"],
      site: "bakery.example",
    };
    expect(await currentPromos()).toMatchObject([
      { ...line, impressions: 50, clicks: 3, until: null, state: "running" },
    ]);
    expect((await endedPromos(undefined)).promos).toEqual([]);
  });

  test("goes on telling of it for a year after it was over", async () => {
    const { id, by } = await aPromo();
    later(60_000);
    await endPromo({ id }, by);
    const hidden = await aPromo({ running: false, advertiser: "Never shown" });
    await endPromo({ id: hidden.id }, by);
    expect(await currentPromos()).toEqual([]);
    expect((await endedPromos(undefined)).promos).toMatchObject([{ id, state: "ended" }]);
    later(364 * dayMs);
    expect((await endedPromos(undefined)).promos).toHaveLength(1);
    later(2 * dayMs);
    expect((await endedPromos(undefined)).promos).toEqual([]);
  });

  test("is read page by page", async () => {
    const admin = await anAdmin();
    const ids: string[] = [];
    for (let n = 0; n < 53; n++) ids.push((await aPromo({ by: admin, advertiser: `Shop ${n}` })).id);
    later(60_000);
    for (const id of ids) await endPromo({ id }, admin);
    const first = await endedPromos(undefined);
    const second = await endedPromos(first.after ?? undefined);
    expect([...first.promos, ...second.promos].map(({ id }) => id)).toEqual(ids.toSorted().toReversed());
    expect([first.promos.length, second.after]).toEqual([50, null]);
    expect((await endedPromos("nonsense")).promos).toHaveLength(50);
  });
});

describe("where a click leads", () => {
  test("to the stored link while it is shown, for ten minutes after, and then nowhere", async () => {
    const { id, by } = await aPromo();
    expect(await findLink(id)).toBe("https://bakery.example/bread");
    await pausePromo({ id }, by);
    expect(await findLink(id)).toBe("https://bakery.example/bread");
    later(10 * 60_000);
    await expect(findLink(id)).rejects.toMatchObject({ code: "gone" });
    await expect(findLink("nosuch")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a promo is reported", () => {
  test("a moderator removes it: it is shown nowhere, leads nowhere, and can come back by an undo", async () => {
    const { id, by } = await aPromo();
    const subject = { kind: "promo", id } as const;
    const moderator = await aMember({ roles: ["moderator"] });
    await makeReport({ subject, reason: "other", details: "It sells what it does not have." }, null);
    expect((await queuePage({ queue: "reported", kind: "promo" }, moderator))?.rows).toMatchObject([
      { subjectId: id, excerpt: "Bread from Mill Road", penName: by.penName },
    ]);
    expect(await glimpse(subject)).toMatchObject({ name: "Bread from Mill Road", by: "Mill Road Bakery" });

    later(60_000);
    const { decisionId } = await decideOn(subject, "remove", moderator);
    expect(await shownIn()).toEqual({});
    expect((await promoFile(id, by)).state).toBe("removed");
    await expect(findLink(id)).rejects.toMatchObject({ code: "gone" });
    expect((await endedPromos(undefined)).promos).toMatchObject([{ id, state: "removed", headline: null }]);
    expect(await glimpse(subject)).toBeNull();
    await expect(changePromo(changePromoInput.parse({ ...typed, id }), by)).rejects.toMatchObject({ code: "conflict" });

    await undoDecision({ decisionId, reason: "It has it after all." }, moderator);
    expect(await shownIn()).toEqual({ "story-end": id });
    expect((await promoFile(id, by)).changes.slice(0, 2)).toMatchObject([
      { kind: "restored", by: null },
      { kind: "removed", by: null },
    ]);
  });

  test("whoever made it does not decide about it, and one that nobody has seen cannot be reported", async () => {
    const { id, by } = await aPromo();
    await expect(decideOn({ kind: "promo", id }, "approve", by)).rejects.toMatchObject({ code: "forbidden" });
    const hidden = await aPromo({ running: false });
    const report = { subject: { kind: "promo", id: hidden.id }, reason: "spam", details: "" } as const;
    await expect(makeReport(report, null)).rejects.toMatchObject({ code: "not_found" });
  });

  test("it can be decided about also where whoever made it is gone", async () => {
    const { id, by } = await aPromo();
    await db.member.delete({ where: { id: by.id } });
    await decideOn({ kind: "promo", id }, "remove", await aMember({ roles: ["moderator"] }));
    expect(await db.promo.findUniqueOrThrow({ where: { id } })).toMatchObject({ removedAt: expect.any(Date) });
  });
});
