import { describe, expect, test } from "vitest";
import type { Choice } from "../../votes/rules.ts";
import { findBurst, fullest } from "./find-burst.ts";
import { isLargelyIn, isSameGroup } from "./same-group.ts";
import type { CommonStory, Scene, SceneVote } from "./scene.ts";
import { weigh } from "./weigh.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse("2026-05-01T12:00:00Z");
const old = start - 200 * day;

/** Votes half a minute apart; `joined` says since when each reader has an account. */
function votes(names: string, count: number, choice: Choice, joined: (n: number) => number): SceneVote[] {
  return Array.from({ length: count }, (_, n) => ({
    reader: `${names}${n}`,
    choice,
    at: start + (n * minute) / 2,
    joinedAt: joined(n),
  }));
}

const usual = { votes: 400, young: 20, tally: { fact: 240, fiction: 120, unsure: 40 } };

function scene(around: SceneVote[], wanted: Partial<Scene> = {}): Scene {
  return {
    ...{ choice: "fiction", around, rest: { fact: 40, fiction: 8, unsure: 2 }, elsewhere: usual },
    ...{ accounts: { all: 1000, lately: 100 }, common: [], branches: [], referrer: null },
    ...wanted,
  };
}

const findersOf = (found: Scene) => weigh(found)?.findings.map(({ finder }) => finder);

describe("a brigade", () => {
  test("of young accounts that vote otherwise than everybody else", () => {
    const group = weigh(scene(votes("y", 12, "fiction", (n) => start - day - n * 5 * 60 * minute)));
    expect(group?.readers).toHaveLength(12);
    expect(group?.findings.map(({ finder }) => finder)).toEqual(["young-accounts"]);
    expect(group?.slant).toBeGreaterThan(6);
  });

  test("of accounts made within one hour, though it was weeks ago", () => {
    const made = (n: number) => start - 20 * day + n * minute;
    const young = weigh(scene(votes("m", 12, "fiction", made)));
    expect(young).toBeNull(); // that alone is too little
    expect(findersOf(scene(votes("m", 12, "fiction", (n) => start - day + n * minute)))).toEqual([
      "young-accounts",
      "signed-up-together",
    ]);
  });

  test("of accounts that one member has brought, and that alone is too little", () => {
    const old12 = votes("i", 12, "fiction", (n) => old - n * 7 * day);
    const branches = [{ readers: old12.map(({ reader }) => reader), size: 14 }];
    expect(weigh(scene(old12, { branches }))).toBeNull();
    const young = votes("i", 12, "fiction", (n) => start - day - n * 5 * 60 * minute);
    expect(findersOf(scene(young, { branches }))).toEqual(["young-accounts", "invited-together"]);
  });

  test("not of those who came by the same member as nearly all of the site", () => {
    const young = votes("i", 12, "fiction", (n) => start - day - n * 5 * 60 * minute);
    const branches = [{ readers: young.map(({ reader }) => reader), size: 900 }];
    expect(findersOf(scene(young, { branches }))).toEqual(["young-accounts"]);
  });

  test("of old accounts that vote together on story after story", () => {
    const around = [...votes("b", 10, "fiction", () => old), ...votes("h", 5, "fact", (n) => old - n * day)];
    const common = ["t1", "t2", "t3", "t4", "t5"].map((story) => together(story, 10, 60));
    expect(findersOf(scene(around, { common }))).toContain("voted-together");
  });

  test("is named without those who only happened to vote in the same minutes", () => {
    const honest = votes("h", 6, "fiction", (n) => old - n * 30 * day);
    const around = [...votes("y", 12, "fiction", (n) => start - day - n * 5 * 60 * minute), ...honest];
    expect(weigh(scene(around))?.readers.some((reader) => reader.startsWith("h"))).toBe(false);
  });
});

describe("no brigade", () => {
  test("a newsletter brings many members at once who vote alike", () => {
    const around = votes("n", 60, "fiction", (n) => old + n * 2 * day);
    expect(weigh(scene(around))).toBeNull();
  });

  test("the readers of a newsletter come together story after story, and so does everybody else there", () => {
    const around = votes("n", 40, "fact", (n) => old + n * 2 * day);
    const common = ["t1", "t2", "t3", "t4"].map((story, turn): CommonStory => {
      const readers = Array.from({ length: 60 }, (_, n) => n).filter((n) => (n * 7 + turn * 13) % 10 < 7);
      const all = readers.map((n) => ({
        reader: `n${n}`,
        choice: n % 9 === turn ? ("fiction" as const) : ("fact" as const),
        at: start - 9 * day + (n % 18) * minute,
      }));
      const fiction = all.filter(({ choice }) => choice === "fiction").length;
      return { story, tally: { fact: all.length - fiction + 8, fiction: fiction + 4, unsure: 0 }, votes: all };
    });
    expect(weigh(scene(around, { choice: "fact", common }))).toBeNull();
  });

  test("newcomers who vote as the others do", () => {
    const around = [
      ...votes("y", 30, "fact", (n) => start - 60 * minute + n * minute),
      ...votes("z", 4, "fiction", (n) => start - 50 * minute + n * minute),
    ];
    expect(weigh(scene(around, { choice: "fact" }))).toBeNull();
  });

  test("on a young site, where every account is", () => {
    const elsewhere = { votes: 60, young: 60, tally: { fact: 36, fiction: 18, unsure: 6 } };
    const around = votes("y", 12, "fiction", (n) => start - 2 * day - n * 60 * minute);
    expect(weigh(scene(around, { elsewhere, accounts: { all: 60, lately: 60 } }))).toBeNull();
  });

  test("where one site sends the views and nothing else is found", () => {
    const referrer = { host: "example.org", views: 120, ofViews: 150, usual: 0, ofUsual: 300 };
    expect(
      weigh(
        scene(
          votes("n", 30, "fiction", (n) => old + n * day),
          { referrer },
        ),
      ),
    ).toBeNull();
  });

  test("fewer than five", () => {
    expect(weigh(scene(votes("y", 4, "fiction", () => start - day)))).toBeNull();
    expect(
      findBurst(
        votes("y", 4, "fiction", () => start),
        "fiction",
      ),
    ).toBeNull();
  });
});

/** Another story on which a brigade voted within minutes of each other, and others through the day. */
function together(story: string, brigade: number, others: number): CommonStory {
  const own = Array.from({ length: brigade }, (_, n) => ({
    reader: `b${n}`,
    choice: "fiction" as const,
    at: start - 5 * day + n * minute,
  }));
  const tally = { fact: Math.round(others * 0.7), fiction: brigade + Math.round(others * 0.3), unsure: 0 };
  return { story, tally, votes: own };
}

test("a burst is the fullest twenty minutes of a choice, with all votes of that time", () => {
  const early = votes("e", 3, "fact", () => old).map((vote) => ({ ...vote, at: vote.at - 60 * minute }));
  const now = [...votes("f", 6, "fact", () => old), ...votes("g", 2, "fiction", () => old)];
  const burst = findBurst([...early, ...now], "fact");
  expect([burst?.from, burst?.until]).toEqual([start, start + 2.5 * minute]);
  expect(burst?.around).toHaveLength(8);
  expect(fullest([1, 2, 9, 10, 11], 3)).toEqual([2, 4]);
  expect(fullest([], 3)).toEqual([0, -1]);
});

test("a group is the same that has grown, and one that was left comes again only when most of it is new", () => {
  const [five, ten] = [["a", "b", "c", "d", "e"], [..."abcdefghij"]];
  expect([isSameGroup(ten, five), isSameGroup(["x", "y"], five), isSameGroup(["a", "x", "y", "z"], five)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isLargelyIn(ten, five), isLargelyIn([...ten, "k"], five)]).toEqual([true, false]);
});
