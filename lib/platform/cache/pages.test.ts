import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  changeCount,
  changedSince,
  dirtyPages,
  dropAllPages,
  dropPages,
  keepPage,
  keptPage,
  outdatePages,
  type Page,
} from "./pages.ts";

beforeEach(dropAllPages);

function aPage(key: string, tags: string[], bytes = 100): Page {
  const none = { head: [], body: Buffer.alloc(0) };
  return {
    key,
    tags,
    etag: "x",
    sendable: () => ({ whole: none, unchanged: none }),
    bytes,
    renderedAt: 0,
    stale: false,
  };
}

const keep = (path: string, ...tags: string[]) => keepPage(aPage(path, tags), changeCount());

test("a change makes the pages of its tags stale, and no others", () => {
  keep("/a", "x", "all");
  keep("/b", "y", "all");
  dirtyPages(["x"]);
  expect([keptPage("/a")?.stale, keptPage("/b")?.stale]).toEqual([true, false]);
  dirtyPages(["all"]);
  expect(keptPage("/b")?.stale).toBe(true);
});

test("other numbers outdate the pages of its tags, and no others; what is rendered anew has them", () => {
  keep("/a", "x");
  keep("/b", "y");
  const count = changeCount();
  outdatePages(["x"]);
  expect([keptPage("/a"), keptPage("/b")]).toMatchObject([{ stale: false, outdated: true }, { outdated: false }]);
  keepPage(aPage("/a", ["x"]), count);
  expect(keptPage("/a")?.outdated).toBe(true);
  keep("/a", "x");
  expect(keptPage("/a")?.outdated).toBe(false);
});

test("a removal forgets the pages of its tags, and no others", () => {
  keep("/a", "x", "all");
  keep("/b", "y", "all");
  dropPages(["x"]);
  expect([keptPage("/a"), keptPage("/b")?.key]).toEqual([undefined, "/b"]);
  dropAllPages();
  expect(keptPage("/b")).toBeUndefined();
});

test("a page that is kept anew is found by its tags still", () => {
  keep("/a", "x");
  keep("/a", "y");
  dropPages(["x"]);
  expect(keptPage("/a")).toBeDefined();
  dropPages(["y"]);
  expect(keptPage("/a")).toBeUndefined();
});

test("what happened since a render began", () => {
  const count = changeCount();
  expect(changedSince(count, ["x"])).toBe("no");
  dirtyPages(["x"]);
  expect([changedSince(count, ["x"]), changedSince(count, ["y"]), changedSince(count + 1, ["x"])]).toEqual([
    "dirty",
    "no",
    "no",
  ]);
  outdatePages(["x", "z"]);
  expect([changedSince(count, ["x"]), changedSince(count, ["z"])]).toEqual(["dirty", "outdated"]);
  dropPages(["x", "y"]);
  dirtyPages(["x"]);
  expect([changedSince(count, ["x"]), changedSince(count, ["y"]), changedSince(count, ["w"])]).toEqual([
    "drop",
    "drop",
    "no",
  ]);
});

test("when more happened than is remembered, or all was dropped, anything may have happened", () => {
  const count = changeCount();
  for (let change = 0; change < 1000; change += 1) dirtyPages(["x"]);
  expect(changedSince(count, ["y"])).toBe("no");
  dirtyPages(["x"]);
  expect(changedSince(count, ["y"])).toBe("drop");
  const later = changeCount();
  dropAllPages();
  expect(changedSince(later, ["y"])).toBe("drop");
  expect(changedSince(changeCount(), ["y"])).toBe("no");
});

test("a render that began before a removal is not kept; before a change it is kept as stale", () => {
  const count = changeCount();
  dirtyPages(["x"]);
  keepPage(aPage("/a", ["x"]), count);
  expect(keptPage("/a")?.stale).toBe(true);
  dropPages(["x"]);
  keepPage(aPage("/a", ["x"]), count);
  expect(keptPage("/a")).toBeUndefined();
});

test("memory is bounded: the pages longest unread go", () => {
  const megabytes = 16 * 1024 * 1024;
  for (let page = 0; page < 12; page += 1) {
    keepPage(aPage(`/${page}`, ["x"], megabytes), changeCount());
    keptPage("/0");
  }
  const there = Array.from({ length: 12 }, (_, page) => keptPage(`/${page}`) !== undefined);
  expect(there.filter(Boolean)).toHaveLength(7);
  expect([there[0], there[1], there[11]]).toEqual([true, false, true]);
  dropPages(["x"]);
  expect(keptPage("/11")).toBeUndefined();
});

type Step = { kind: "keep" | "dirty" | "drop"; path: number; tag: number };
const steps = fc.array(
  fc.record<Step>({ kind: fc.constantFrom("keep", "dirty", "drop"), path: fc.nat(3), tag: fc.nat(3) }),
);

test("whatever happens in whatever order, no page outlives its removal nor its change", () => {
  fc.assert(
    fc.property(steps, (happened) => {
      dropAllPages();
      const expected = new Map<number, { tag: number; stale: boolean }>();
      for (const { kind, path, tag } of happened) {
        if (kind === "keep") {
          keep(`/${path}`, `t${tag}`);
          expected.set(path, { tag, stale: false });
          continue;
        }
        (kind === "drop" ? dropPages : dirtyPages)([`t${tag}`]);
        for (const [one, page] of expected) {
          if (page.tag !== tag) continue;
          if (kind === "drop") expected.delete(one);
          else page.stale = true;
        }
      }
      for (const path of [0, 1, 2, 3]) expect(keptPage(`/${path}`)?.stale).toBe(expected.get(path)?.stale);
    }),
  );
});
