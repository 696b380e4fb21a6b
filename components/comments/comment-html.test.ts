import { expect, test } from "vitest";
import { commentHtml, threadHtml } from "@/components/comments/comment-html.ts";
import { html, trusted } from "@/components/comments/html.ts";
import type { CommentThread } from "@/lib/comments/schema.ts";

const evil = `"><img src=x onerror=alert(1)>'&`;
const place = { storyPath: "/stories/bridge-1" };

function thread(over: Partial<CommentThread> = {}): CommentThread {
  return {
    ...{ id: "abc", parentId: null, depth: 0, html: "<p>Iron.</p>", score: 1234, state: "published", more: 0 },
    author: { handle: "ines", penName: "Ines Okafor", avatar: null, isStoryAuthor: false },
    ...{ createdAt: "2026-11-23T12:00:00.000Z", editedAt: null, replyingTo: null, replies: [] },
    ...over,
  };
}

test("values are escaped unless they are HTML themselves", () => {
  expect(
    html`<a title="${evil}">${evil}</a>${trusted("<b>")}${[html`<i>`, html`${"<"}`]}${null}${false}${0}`.__html,
  ).toBe(
    `<a title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;">&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&#39;&amp;</a><b><i>&lt;0`,
  );
});

test("no name, handle or picture can break out of a comment", () => {
  const author = { handle: evil, penName: evil, avatar: evil, isStoryAuthor: true };
  const drawn = threadHtml(thread({ author, replyingTo: { id: evil, penName: evil } }), place).__html;
  expect(drawn).not.toContain("<img src=x");
  expect(drawn.match(/<img /g)).toHaveLength(1);
});

test("a comment has its permalink, its votes and its way to answer", () => {
  const drawn = threadHtml(thread({ more: 1 }), place).__html;
  expect(drawn).toContain('<a href="/stories/bridge-1/comments/abc">Link</a>');
  expect(drawn).toContain('href="/stories/bridge-1/comments/abc#reply">Reply</a>');
  expect(drawn).toContain('form="comment-votes" name="vote" value="up:abc"');
  expect(drawn).toContain("1,234");
  expect(drawn).toContain("Show 1 more reply");
  expect(drawn).not.toContain("Delete");
});

test("where the comments are closed nothing leads to a form, and all else stays", () => {
  const drawn = threadHtml(thread({ replies: [thread({ id: "def" })] }), { ...place, closed: true }).__html;
  expect(drawn).not.toMatch(/reply/i);
  expect(drawn.match(/>Link<\/a>/g)).toHaveLength(2);
  expect(drawn).toContain('value="up:abc"');
});

test("its writer sees Edit while there are words to edit, and Delete, and cannot vote", () => {
  const reader = { handle: "ines", votes: {} };
  const fresh = commentHtml(thread({ text: "Iron." }), { ...place, reader }).__html;
  expect([fresh.includes("Edit"), fresh.includes("Delete"), fresh.includes("vote")]).toEqual([true, true, false]);
  expect(commentHtml(thread(), { ...place, reader }).__html).not.toContain("Edit");
});

test("its writer reads why a comment is held, or that it waits for their address", () => {
  const held = thread({ state: "held", heldFor: `Links are looked at first. ${evil}` });
  expect(commentHtml(held, place).__html).toContain(
    "Only you see this comment. Links are looked at first. &quot;&gt;&lt;img",
  );
  const unconfirmed = commentHtml(thread({ state: "held" }), place).__html;
  expect(unconfirmed).toContain('once your e-mail address is <a class="link" href="/verify">');
});

test("a reader's vote is pressed, and pressing it again takes it back", () => {
  const drawn = commentHtml(thread(), { ...place, reader: { handle: "rosa", votes: { abc: -1 } } }).__html;
  expect(drawn).toContain('value="up:abc" data-do="up" aria-pressed="false"');
  expect(drawn).toContain('value="none:abc" data-do="down" aria-pressed="true"');
});

test("others can report a comment, its writer cannot", () => {
  const link = '<a class="comment-report" rel="nofollow" href="/report/comment/abc">Report abuse</a>';
  expect(threadHtml(thread(), place).__html).toContain(link);
  expect(threadHtml(thread(), { ...place, reader: { handle: "ines", votes: {} } }).__html).not.toContain(link);
});

test("what was taken away by a decision leads to its reason", () => {
  const gone = { state: "hidden", author: null, html: "" } as const;
  expect(commentHtml(thread({ ...gone, decisionId: "0dec" }), place).__html).toContain('href="/moderation-log/0dec"');
  expect(commentHtml(thread(gone), place).__html).not.toContain("/moderation-log/");
});

test("what is gone has no name, no words and no buttons", () => {
  const drawn = commentHtml(thread({ state: "removed", author: null, html: "" }), place).__html;
  expect(drawn).toContain("Removed by a moderator.");
  expect(drawn).not.toMatch(/<article|<footer|data-by/);
});

test("a moderator has the way to the case, the story's contributor that to hide it; others have neither", () => {
  const drawnFor = (minder: object) =>
    commentHtml(thread(), { ...place, reader: { handle: "rosa", votes: {}, ...minder } }).__html;
  expect(drawnFor({})).not.toMatch(/Moderate|Hide/);
  expect(drawnFor({ moderates: true })).toContain('href="/moderation/cases/comment/abc">Moderate</a>');
  expect(drawnFor({ minds: true })).toContain('href="/stories/bridge-1/comments/abc#hide">Hide</a>');
  expect(drawnFor({ minds: true })).toContain('href="/stories/bridge-1/comments/abc#mute">Mute</a>');
  expect(drawnFor({ handle: "ines", minds: true })).not.toMatch(/Hide|Mute/);
});

test("a member has the way to ignore others; what they ignore is folded away, with its replies left where they are", () => {
  const reader = { handle: "rosa", votes: {}, ignored: ["ines"] };
  const reply = thread({ id: "def", author: { handle: "noor", penName: "Noor", avatar: null, isStoryAuthor: false } });
  const drawn = commentHtml(thread({ replies: [reply] }), { ...place, reader }).__html;
  expect(drawn.match(/Comment by someone you ignore/g)).toHaveLength(1);
  expect(drawn).toMatch(/data-by="ines"><details class="comment-fold"><summary>[^<]+<\/summary><\/details><article/);
  expect(drawn).toMatch(/data-by="noor"><article/);
  expect(drawn).toContain('href="/ignore/noor">Ignore</a>');
  expect(threadHtml(thread(), place).__html).not.toMatch(/Ignore|comment-fold/);
  expect(commentHtml(thread(), { ...place, reader: { handle: "ines", votes: {} } }).__html).not.toContain("Ignore");
});
