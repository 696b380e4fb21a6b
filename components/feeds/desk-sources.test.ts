import { expect, test } from "vitest";
import type { SourceCard } from "@/lib/feeds/schema.ts";
import { healthLine } from "./desk-sources.tsx";

const card: SourceCard = {
  id: "0source",
  title: "A blog",
  feedUrl: "https://blog.example/feed.xml",
  homeUrl: "https://blog.example/",
  state: "active",
  pause: null,
  taken: false,
  lastCheckAt: null,
  lastSuccessAt: null,
  nextCheckAt: null,
  failures: 0,
  failingSince: null,
  lastError: "",
  itemsAWeek: 0,
  stories: 0,
};

test("without a source it says what one is good for", () => {
  expect(healthLine([])).toContain("come in from there");
});

test("one source that does well is told of in one sentence", () => {
  expect(healthLine([card])).toBe("1 source, 1 active.");
});

test("stories of the week are summed, and what waits for its contributor is counted", () => {
  const failing = { ...card, failures: 2, itemsAWeek: 1 };
  const unproved = { ...card, state: "unproved" as const };
  expect(healthLine([{ ...card, itemsAWeek: 4 }, failing, unproved])).toBe(
    "3 sources, 2 active. 5 stories this week. 2 need you to look.",
  );
});
