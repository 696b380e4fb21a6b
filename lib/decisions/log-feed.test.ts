import { expect, test } from "vitest";
import { atomLog, jsonLog } from "./log-feed.ts";
import type { LogEntry } from "./queries.ts";

const site = { name: "The Bell & Son", url: "https://bell.example" };
const entry: LogEntry = {
  ...{ id: "0abc", kind: "remove", subjectKind: "comment", words: "Comment removed", rule: "Rule 9: No spam" },
  ...{ reason: "The same <advert> three times\u0007 & more.", role: "moderator", by: null, scopes: [], until: null },
  at: new Date("2026-11-25T14:20:00Z"),
  ...{ subjectPath: "/stories/1/comments/2", title: null, along: 0, about: null, outcome: "under appeal" },
  ...{ logId: "0abc", votes: null, views: null },
};

test("the Atom feed has each decision under its own address, and escapes what people wrote", () => {
  const feed = atomLog([entry], site);
  expect(feed).toContain("<title>The Bell &amp; Son: moderation log</title>");
  expect(feed).toContain("<id>https://bell.example/moderation-log/0abc</id>");
  expect(feed).toContain("<title>Comment removed · Rule 9: No spam</title><updated>2026-11-25T14:20:00.000Z</updated>");
  expect(feed).toContain("The same &lt;advert&gt; three times &amp; more.");
});

test("a log without a decision is a feed too", () => {
  expect(atomLog([], site)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("the JSON feed says what was decided in words and for programs", () => {
  expect(jsonLog([entry], site)).toMatchObject({
    feed_url: "https://bell.example/moderation-log.json",
    items: [
      {
        url: "https://bell.example/moderation-log/0abc",
        title: "Comment removed · Rule 9: No spam",
        _decision: {
          kind: "remove",
          role: "moderator",
          subjectUrl: "https://bell.example/stories/1/comments/2",
          outcome: "under appeal",
        },
      },
    ],
  });
});
