import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeChange, type PromoFields } from "./changes.ts";
import { chance, draw, type Ticket, turnAt } from "./draw.ts";
import { type Carried, type Carrier, mayCarry, speaksOf, suits } from "./exclusions.ts";
import { splitBody } from "./split-body.ts";
import { afterglowMs, isSeen, type PromoTimes, stateOf } from "./states.ts";

const at = new Date("2026-11-23T12:00:00Z");
const earlier = (ms: number) => new Date(at.getTime() - ms);
const later = (ms: number) => new Date(at.getTime() + ms);
const always: PromoTimes = { startsAt: earlier(1000), endsAt: null, pausedAt: null, endedAt: null, removedAt: null };

describe("how it stands with a promo", () => {
  test.each([
    [{}, "running"],
    [{ startsAt: later(1) }, "planned"],
    [{ startsAt: at }, "running"],
    [{ endsAt: at }, "ended"],
    [{ endsAt: later(1) }, "running"],
    [{ pausedAt: earlier(1) }, "paused"],
    [{ pausedAt: earlier(1), endsAt: at }, "ended"],
    [{ endedAt: earlier(1), pausedAt: earlier(2) }, "ended"],
    [{ endedAt: earlier(1), removedAt: earlier(1) }, "removed"],
  ])("%j is %s", (times, state) => {
    expect(stateOf({ ...always, ...times }, at)).toBe(state);
  });

  test.each([
    [{}, true],
    [{ startsAt: later(1) }, false],
    [{ pausedAt: earlier(afterglowMs - 1) }, true],
    [{ pausedAt: earlier(afterglowMs) }, false],
    [{ endsAt: earlier(afterglowMs) }, false],
    [{ removedAt: at }, false],
  ])("on a page that has stood open, %j may be seen: %s", (times, seen) => {
    expect(isSeen({ ...always, ...times }, at)).toBe(seen);
  });
});

const story: Carrier = {
  ...{ state: "published", category: "local", isHealth: false, verdict: null, words: 800, text: "a bridge is closed" },
};
const promo: Carried = {
  slot: "story-end",
  advertiser: "Mill Road Bakery",
  link: "https://www.bakery.example/bread",
  categories: [],
  inHealth: false,
};

describe("which stories carry promos", () => {
  test.each([
    ["published", null, true],
    ["published", "fact", true],
    ["published", "open", true],
    ["published", "too_few", true],
    ["published", "fiction", false],
    ["published", "disputed", false],
    ["held", null, false],
    ["retracted", "fact", false],
    ["removed", null, false],
    ["draft", null, false],
  ])("a %s story with the verdict %s: %s", (state, verdict, may) => {
    expect(mayCarry({ state, verdict })).toBe(may);
  });

  test.each<[string, Partial<Carried>, Partial<Carrier>, boolean]>([
    ["any", {}, {}, true],
    ["of its categories", { categories: ["local", "money"] }, {}, true],
    ["of other categories", { categories: ["money"] }, {}, false],
    ["of some, in a story of none", { categories: ["money"] }, { category: null }, false],
    ["in a health story", {}, { category: "medicine", isHealth: true }, false],
    ["in a health story, allowed", { inHealth: true }, { category: "medicine", isHealth: true }, true],
    ["within a short text", { slot: "story-body" }, { words: 399 }, false],
    ["within a long text", { slot: "story-body" }, { words: 400 }, true],
    ["where its advertiser is named", {}, { text: "the mill road bakery burns" }, false],
    ["where its site is linked", {}, { text: '<a href="https://bakery.example/fire">' }, false],
  ])("%s", (_, ofPromo, ofStory, may) => {
    expect(suits({ ...promo, ...ofPromo }, { ...story, ...ofStory })).toBe(may);
  });

  test.each([
    ["acme", "the works of acme, closed", true],
    ["Acme", "acmeology is a field", false],
    ["Acme", "“acme”", true],
    ["Öko", "die öko-bank", true],
    ["A1", "on the a1 to the north", false],
    ["acme", "an acmeist at acme", true],
    ["Media", '<img src="/media/0abc" alt=""> nothing', false],
    ["Strong", "<strong>Very</strong> little", false],
    ["Strong", "<strong>strong</strong> words", true],
    ["Marks & Sons", "<p>bought at marks &#x26; sons</p>", true],
    ["Marks & Sons", "title: marks & sons", true],
  ])("%s stands in “%s”: %s", (advertiser, text, named) => {
    expect(speaksOf(text, { advertiser, link: "https://elsewhere.example" })).toBe(named);
  });
});

const ticket = (id: string, weight: number, more: Partial<Ticket> = {}): Ticket => ({
  ...{ id, weight, slot: "rail", advertiser: id },
  ...more,
});

describe("the draw", () => {
  test("the same page and turn draw the same, wherever and in whatever order", () => {
    const tickets = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 100 })), { maxLength: 12 });
    fc.assert(
      fc.property(tickets, fc.string(), fc.nat(), (drawn, page, turn) => {
        const all = drawn.map(([n, weight], place) => ticket(`p${n}-${place}`, weight));
        expect(draw(all.toReversed(), page, turn)).toEqual(draw(all, page, turn));
      }),
    );
  });

  test("each comes in proportion to its weight, over many pages and turns", () => {
    const tickets = [ticket("a", 10), ticket("b", 20), ticket("c", 70)];
    const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
    for (let page = 0; page < 200; page++)
      for (let turn = 0; turn < 200; turn++) {
        const id = draw(tickets, `story${page}`, turn).rail?.id ?? "";
        counts[id] = (counts[id] ?? 0) + 1;
      }
    // Five standard deviations of 40,000 draws are at most 1.25 %.
    expect(Math.abs((counts.a ?? 0) / 40_000 - 0.1)).toBeLessThan(0.0125);
    expect(Math.abs((counts.b ?? 0) / 40_000 - 0.2)).toBeLessThan(0.0125);
    expect(Math.abs((counts.c ?? 0) / 40_000 - 0.7)).toBeLessThan(0.0125);
  });

  test("who comes anew takes places only for itself", () => {
    const old = [ticket("a", 10), ticket("b", 10)];
    for (let turn = 0; turn < 500; turn++) {
      const with3 = draw([...old, ticket("c", 10)], "s", turn).rail?.id;
      if (with3 !== "c") expect(with3).toBe(draw(old, "s", turn).rail?.id);
    }
  });

  test("an advertiser stands on a page once, and a slot without tickets is empty", () => {
    const twice = [
      ticket("a", 1, { slot: "story-top", advertiser: "Bakery" }),
      ticket("b", 1, { slot: "rail", advertiser: "bakery" }),
    ];
    expect(draw(twice, "s", 1)).toEqual({ "story-top": twice[0] });
    expect(draw([], "s", 1)).toEqual({});
  });

  test("a turn lasts ten minutes", () => {
    const start = Date.parse("2026-11-23T12:00:00Z");
    expect(turnAt(start + 599_999)).toBe(turnAt(start));
    expect(turnAt(start + 600_000)).toBe(turnAt(start) + 1);
  });

  test("chance is strictly between 0 and 1", () => {
    fc.assert(fc.property(fc.string(), (text) => chance(text) > 0 && chance(text) < 1));
  });
});

describe("where a text is parted", () => {
  const paragraphs = (count: number) => "<p>Some words of a story.</p>".repeat(count);

  test("between two paragraphs after a third of it, and nothing is lost", () => {
    const html = paragraphs(10);
    expect(splitBody(html)).toEqual({ before: paragraphs(4), after: paragraphs(6) });
  });

  test.each([
    ["inside a quote", `<blockquote>${paragraphs(10)}</blockquote>`],
    ["before a heading or a figure", `${paragraphs(1)}<h2>Then</h2>`.repeat(6)],
    ["in a single paragraph", paragraphs(1)],
    ["in nothing", ""],
    ["too near its end", `<ul>${"<li>One thing.</li>".repeat(20)}</ul>${paragraphs(3)}`],
  ])("never %s", (_, html) => {
    expect(splitBody(html)).toBeNull();
  });

  test("what has no end tag does not count as open", () => {
    const html = `<figure><img src="/a"></figure>${paragraphs(8)}`;
    const parted = splitBody(html);
    expect((parted?.before ?? "") + (parted?.after ?? "")).toBe(html);
    expect(parted?.after.startsWith("<p>")).toBe(true);
  });
});

test("a change is told in words, field by field; an unchanged promo in none", () => {
  const fields: PromoFields = {
    ...{ slot: "rail", headline: "Bread", words: "", link: "https://bakery.example", advertiser: "Bakery", weight: 10 },
    ...{ categories: [], inHealth: false, startsAt: new Date("2026-11-01"), endsAt: null },
  };
  expect(describeChange(fields, { ...fields })).toBe("");
  const changed = { ...fields, slot: "story-top" as const, weight: 20, categories: ["local"], inHealth: true };
  expect(describeChange(fields, { ...changed, endsAt: new Date("2026-12-01") })).toBe(
    "slot: Beside the stories → Top of a story; weight: 10 → 20; categories: all → local; in health stories: no → yes; until: no end → 2026-11-30",
  );
});
