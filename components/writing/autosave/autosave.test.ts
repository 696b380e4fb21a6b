import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeAutosave, type Save, type SaveAnswer, type SaveNews } from "@/components/writing/autosave/autosave.ts";
import type { DraftContent } from "@/lib/stories/rules/fields.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const saved = (version: number): SaveAnswer => ({ ok: true, version, savedAt: new Date(0) });

function aDesk(answers: (SaveAnswer | "lost")[]) {
  const desk = { typed: "", sent: [] as Save[], kept: null as Save | null, news: [] as SaveNews[], room: true };
  const autosave = makeAutosave({
    version: 0,
    tab: "one",
    read: () => ({ title: desk.typed }) as DraftContent,
    send: async (save) => {
      desk.sent.push(save);
      const answer = answers.shift() ?? saved(desk.sent.length);
      if (answer === "lost") throw new TypeError("Failed to fetch");
      return answer;
    },
    keep: (save) => {
      if (desk.room) desk.kept = save;
      return desk.room;
    },
    forget: () => {
      desk.kept = null;
    },
    tell: (news) => desk.news.push(news),
  });
  const type = (text: string) => {
    desk.typed = text;
    autosave.changed();
  };
  return { ...autosave, desk, type };
}

test("a change is kept in the browser at once, saved after a pause, and forgotten there", async () => {
  const { desk, type } = aDesk([]);
  type("B");
  type("Br");
  await vi.advanceTimersByTimeAsync(100);
  expect(desk.kept?.content.title).toBe("Br");
  expect(desk.sent).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1500);
  expect(desk.sent).toMatchObject([{ version: 0, tab: "one", content: { title: "Br" } }]);
  expect(desk.kept).toBeNull();
  expect(desk.news.at(-1)?.kind).toBe("saved");
});

test("who types without a pause is saved every ten seconds all the same", async () => {
  const { desk, type } = aDesk([]);
  for (let step = 0; step < 12; step++) {
    type(`word ${step}`);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(desk.sent.length).toBeGreaterThanOrEqual(1);
});

test("each save begins from the version that the one before made", async () => {
  const { desk, type, save } = aDesk([saved(7), saved(8)]);
  type("a");
  await save();
  type("b");
  await save();
  expect(desk.sent.map(({ version }) => version)).toEqual([0, 7]);
});

test("what is typed while a save is on its way is saved next", async () => {
  const { desk, type, save } = aDesk([]);
  type("a");
  const first = save();
  type("ab");
  expect(await first).toBe(true);
  expect(desk.kept ?? "not yet").toBe("not yet");
  await vi.advanceTimersByTimeAsync(1500);
  expect(desk.sent.map(({ content }) => content.title)).toEqual(["a", "ab"]);
});

test("without a connection it is kept, tried again more and more rarely, and saved when the connection is back", async () => {
  const { desk, type, retry } = aDesk(["lost", "lost", "lost"]);
  type("a");
  await vi.advanceTimersByTimeAsync(1500);
  expect(desk.news.at(-1)).toEqual({ kind: "unsaved", kept: true, sentence: "" });
  expect(desk.kept?.content.title).toBe("a");
  await vi.advanceTimersByTimeAsync(2000);
  await vi.advanceTimersByTimeAsync(4000);
  expect(desk.sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.sent).toHaveLength(3);
  retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.news.at(-1)?.kind).toBe("saved");
  expect(desk.kept).toBeNull();
});

test("what is neither saved nor kept is at risk", async () => {
  const { desk, type, isAtRisk } = aDesk(["lost"]);
  desk.room = false;
  type("a");
  await vi.advanceTimersByTimeAsync(1600);
  expect(desk.news.at(-1)).toMatchObject({ kind: "unsaved", kept: false });
  expect(isAtRisk()).toBe(true);
});

test("another tab's version ends saving until the writer decides", async () => {
  const conflict: SaveAnswer = { ok: false, status: 409, sentence: "Saved elsewhere.", waitSeconds: 0 };
  const { desk, type, save, takeOver } = aDesk([conflict]);
  type("mine");
  expect(await save()).toBe(false);
  expect(desk.news.at(-1)).toEqual({ kind: "conflict", sentence: "Saved elsewhere." });
  type("mine, and more");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(desk.sent).toHaveLength(1);
  expect(desk.kept?.content.title).toBe("mine, and more");
  expect(await takeOver(5)).toBe(true);
  expect(desk.sent.at(-1)).toMatchObject({ version: 5, content: { title: "mine, and more" } });
});

test("a version that was found beside another one is kept as begun where it was, until the writer decides", async () => {
  const { desk, type, halt, keepNow, takeOver } = aDesk([]);
  desk.typed = "mine";
  halt("Saved elsewhere.", { version: 3, tab: "before the reload" });
  expect(desk.kept).toMatchObject({ version: 3, tab: "before the reload", content: { title: "mine" } });
  type("mine, and more");
  keepNow();
  expect(desk.kept).toMatchObject({ version: 3, tab: "before the reload", content: { title: "mine, and more" } });
  expect(desk.sent).toHaveLength(0);
  await takeOver(5);
  expect(desk.sent).toMatchObject([{ version: 5, tab: "one", content: { title: "mine, and more" } }]);
});

test("who takes the other version gives up what was kept", async () => {
  const conflict: SaveAnswer = { ok: false, status: 409, sentence: "Saved elsewhere.", waitSeconds: 0 };
  const { desk, type, save, adopt } = aDesk([conflict]);
  type("mine");
  await save();
  adopt(5);
  expect(desk.kept).toBeNull();
  desk.typed = "theirs, changed";
  type("theirs, changed");
  await save();
  expect(desk.sent.at(-1)?.version).toBe(5);
});

test("a limit says when to try again, and so it is done", async () => {
  const { desk, type } = aDesk([{ ok: false, status: 429, sentence: "Too many.", waitSeconds: 40 }]);
  type("a");
  await vi.advanceTimersByTimeAsync(1500);
  expect(desk.news.at(-1)).toEqual({ kind: "unsaved", kept: true, sentence: "Too many." });
  await vi.advanceTimersByTimeAsync(39_000);
  expect(desk.sent).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(desk.news.at(-1)?.kind).toBe("saved");
});
