import { describe, expect, test } from "vitest";
import { alarmOn } from "./alarm.ts";
import { freezeMs, publish, type Standing, type StoryFacts, type VoteFacts, waitMs } from "./publish.ts";
import type { State } from "./rule.ts";
import type { Scored } from "./score.ts";

const minute = 60_000;
const published = Date.UTC(2026, 4, 1);
const now = published + 60 * minute;
const story: StoryFacts = { story: "s", publishedAt: published, correctedAt: null, reviewRequestedAt: null };

function scored(state: State): Scored {
  const side = { n: 10, p: 0.5 };
  return { story: "s", state, a: side, b: side, gFact: 0.5, gFiction: 0.5, reason: `because ${state}` };
}

const stands = (state: State, more: Partial<Standing> = {}): Standing => ({
  ...{ story: "s", state, reason: "as before", since: published, waiting: null },
  ...more,
});

type More = { at?: number; about?: Partial<StoryFacts>; votes?: VoteFacts[]; lastRun?: number };

function outcome(was: Standing | null, state: State, { at = now, about = {}, votes = [], lastRun = 0 }: More = {}) {
  return publish(
    { now: at, stories: [scored(state)] },
    { votes, stories: [{ ...story, ...about }], standing: was ? [was] : [], lastRun },
  );
}

const voteAt = (at: number, more: Partial<VoteFacts> = {}): VoteFacts => ({
  ...{ story: "s", at, accountAgeDays: 100, referrerHost: null, invited: false },
  ...more,
});

describe("an alarm", () => {
  const votes = (all: number, odd: number, more: Partial<VoteFacts>) =>
    Array.from({ length: all }, (_, n) => voteAt(now + n * minute, n < odd ? more : {}));
  test.each([
    [4, 4, { accountAgeDays: 0, referrerHost: "board.example" }, null],
    [10, 4, { accountAgeDays: 0 }, null],
    [10, 5, { accountAgeDays: 6.9 }, "young-accounts"],
    [10, 10, { accountAgeDays: 7 }, null],
    [10, 5, { referrerHost: "board.example" }, "one-referrer"],
    [10, 10, { accountAgeDays: 0, invited: true }, null],
  ] as const)("of %i votes together, %i with %j: %s", (all, odd, more, alarm) => {
    expect(alarmOn(votes(all, odd, more))).toBe(alarm);
  });
  test("looks at 20 minutes at a time", () => {
    const young = Array.from({ length: 6 }, (_, n) => voteAt(now + n * 21 * minute, { accountAgeDays: 1 }));
    expect(alarmOn(young)).toBeNull();
    expect(alarmOn([...young, ...young.map((each) => ({ ...each, at: now }))])).toBe("young-accounts");
  });
});

describe("a verdict", () => {
  test("waits 30 minutes, and is published when it is still the same", () => {
    const first = outcome(stands("too_few"), "fact");
    expect(first.changes).toEqual([]);
    expect(first.standing[0]).toMatchObject({ state: "too_few", waiting: { state: "fact", since: now, alarm: null } });
    const soon = outcome(first.standing[0] ?? null, "fact", { at: now + waitMs - 1 });
    expect(soon.changes).toEqual([]);
    const later = outcome(soon.standing[0] ?? null, "fact", { at: now + waitMs });
    expect(later.changes).toEqual([
      { ...{ story: "s", before: "too_few", state: "fact" }, reason: "because fact", why: "votes", at: now + waitMs },
    ]);
    expect(later.standing[0]).toEqual(stands("fact", { reason: "because fact", since: now + waitMs }));
  });
  test("waits anew when it has been something else in between", () => {
    const waiting = stands("too_few", { waiting: { state: "fact", since: now - waitMs, alarm: null } });
    expect(outcome(waiting, "too_few").standing[0]?.waiting).toBeNull();
    expect(outcome(waiting, "fiction").standing[0]?.waiting).toEqual({ state: "fiction", since: now, alarm: null });
  });
  test("is waited for when it goes, too", () => {
    expect(outcome(stands("fact"), "open").standing[0]).toMatchObject({ state: "fact", waiting: { state: "open" } });
  });
  test.each([
    ["too_few", "disputed"],
    ["open", "too_few"],
    ["disputed", "open"],
  ] as const)("from %s to %s is no verdict, and is not waited for", (before, state) => {
    expect(outcome(stands(before), state).changes).toMatchObject([{ before, state, why: "votes" }]);
  });
  test("of a story that no run has met waits like any other, unless it would be frozen by now", () => {
    expect(outcome(null, "fact").changes).toEqual([]);
    const at = published + freezeMs + minute;
    expect(outcome(null, "fact", { at }).changes).toMatchObject([{ state: "fact", why: "first" }]);
  });
  test("of a story that is not published is none", () => {
    expect(publish({ now, stories: [scored("fact")] }, { votes: [], stories: [], standing: [] }).standing).toEqual([]);
  });
});

describe("a crowd", () => {
  const crowd = Array.from({ length: 6 }, (_, n) => voteAt(now - n * minute, { accountAgeDays: 1 }));
  test("keeps a verdict waiting for a moderator, who is told once", () => {
    const first = outcome(stands("too_few"), "fact", { votes: crowd });
    expect(first.alarms).toMatchObject([{ story: "s", alarm: "young-accounts" }]);
    const later = outcome(first.standing[0] ?? null, "fact", { votes: crowd, at: now + 2 * waitMs });
    expect(later).toMatchObject({ alarms: [], changes: [], standing: [{ state: "too_few" }] });
  });
  test("does so too when a verdict would fall by it", () => {
    expect(outcome(stands("fact"), "open", { votes: crowd })).toMatchObject({ alarms: [{}], changes: [] });
  });
  test("is no longer minded once a moderator has answered, or when it came before the verdict that stands", () => {
    const waiting = stands("too_few", { waiting: { state: "fact", since: now - waitMs, alarm: "young-accounts" } });
    expect(outcome(waiting, "fact", { votes: crowd, about: { clearedAt: now } }).changes).toHaveLength(1);
    const older = crowd.map((each) => ({ ...each, at: published - minute }));
    expect(outcome(stands("fact"), "open", { votes: older }).alarms).toEqual([]);
  });
});

describe("after 14 days", () => {
  const at = published + freezeMs + minute;
  test.each(["fact", "fiction", "disputed", "open"] as const)("%s stays as it is", (state) => {
    expect(outcome(stands(state), state === "fact" ? "open" : "fact", { at })).toMatchObject({
      changes: [],
      standing: [{ state, waiting: null }],
    });
  });
  test("too few votes is no verdict, and can still become one", () => {
    expect(outcome(stands("too_few"), "fact", { at }).standing[0]?.waiting).toMatchObject({ state: "fact" });
  });
  test.each([
    [{ correctedAt: at - minute }, "corrected"],
    [{ reviewRequestedAt: at - minute }, "review"],
  ] as const)("it is open again after %j", (about, why) => {
    const waiting = stands("fact", { waiting: { state: "open", since: at - waitMs, alarm: null } });
    expect(outcome(waiting, "open", { at, about }).changes).toMatchObject([{ why, state: "open" }]);
    expect(outcome(waiting, "open", { at: at + freezeMs, about }).changes).toEqual([]);
  });
  test("votes that were removed are recounted at once", () => {
    const { changes } = outcome(stands("fact"), "open", { at, about: { votesRemovedAt: at - minute } });
    expect(changes).toMatchObject([{ before: "fact", state: "open", why: "votes-removed" }]);
  });
  test("votes that come after a removal that changed nothing are waited for, and looked at, as ever", () => {
    const more = { about: { votesRemovedAt: now - 5 * minute }, lastRun: now - 3 * minute };
    expect(outcome(stands("too_few"), "fact", more)).toMatchObject({ changes: [], standing: [{ state: "too_few" }] });
    const crowd = Array.from({ length: 6 }, (_, n) => voteAt(now - n * 1000, { accountAgeDays: 1 }));
    expect(outcome(stands("too_few"), "fact", { ...more, votes: crowd }).alarms).toHaveLength(1);
    const late = { at, about: { votesRemovedAt: at - 5 * minute }, lastRun: at - 3 * minute };
    expect(outcome(stands("fact"), "open", late).changes).toEqual([]);
  });
});
