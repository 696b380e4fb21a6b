import { expect, test } from "vitest";
import { z } from "zod";
import { type EventName, type EventPayload, events } from "./events.ts";
import { reactTo } from "./reactions.ts";
import { jobs, recurring } from "./schedule.ts";

const names = Object.keys(events) as EventName[];
const known = new Map(jobs.map((job) => [job.name, job]));

// A text for every field, or one of those that it may be.
function payloadOf(name: EventName): EventPayload<EventName> {
  const fields = Object.entries(events[name].shape as Record<string, unknown>).map(([field, schema]) => [
    field,
    schema instanceof z.ZodEnum ? schema.options[0] : `the-${field}`,
  ]);
  return events[name].parse(Object.fromEntries(fields)) as EventPayload<EventName>;
}

test.each(names)("what follows %s is work that the worker knows", (name) => {
  for (const { job, payload } of reactTo(name, payloadOf(name)))
    expect(known.get(job)?.schema.parse(payload)).toEqual(payload);
});

test("signing up sends the link, and voting sends nothing", () => {
  expect(reactTo("member.signed-up", { memberId: "m" }).map(({ job }) => job)).toContain("accounts.send-verification");
  expect(reactTo("vote.cast", { storyId: "s" })).toEqual([]);
});

test("a correction has verdicts worked out anew", () => {
  expect(reactTo("story.corrected", { storyId: "s", number: 2 }).map(({ job }) => job)).toEqual(["verdicts.mark-due"]);
});

test("an event of another version leads to nothing", () => {
  expect(reactTo("story.translated" as EventName, { storyId: "s" })).toEqual([]);
});

test("every job has a name of its own, and recurring ones are known and have a time", () => {
  expect(known.size).toBe(jobs.length);
  for (const { cron, task } of recurring) {
    expect(known.has(task.job)).toBe(true);
    expect(cron).toMatch(/^(\S+ ){4}\S+$/);
  }
});
