import { afterEach, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { postComment } from "../comments/post-comment.ts";
import { heardStale } from "../platform/cache/stale.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { db, pool } from "../platform/db/client.ts";
import { forgetEnv } from "../platform/env.ts";
import { mailSender, registerMailVoice } from "../platform/mail/sender.ts";
import { changeSetting } from "./change-setting.ts";
import { siteChanges } from "./queries.ts";
import { reviewMode, siteName, siteSettings } from "./read-settings.ts";
import { changeSettingInput } from "./schema.ts";

const anAdmin = () => aMember({ roles: ["admin"] });
const set = (mode: "none" | "first" | "all") => ({ key: "reviewMode", value: mode }) as const;

// As another process does it: here nobody hears of it but by what is said to them.
const elsewhere = (value: string) =>
  pool().query("INSERT INTO site_changes (key, value, at) VALUES ('reviewMode', to_jsonb($1::text), now())", [value]);

let putBack = () => {};
function later(ms: number): void {
  const at = nowMs() + ms;
  putBack();
  putBack = setClock(() => at);
}

beforeEach(async () => {
  await db.siteChange.deleteMany();
  later(2000);
});
afterEach(() => {
  putBack();
  delete process.env.REVIEW_MODE;
  delete process.env.MAIL_FROM;
  forgetEnv();
});

test("without a change the defaults hold, and the environment has a say in them", async () => {
  expect(await siteSettings()).toMatchObject({
    reviewMode: "none",
    signUp: "open",
    logNames: "roles",
    twoFactor: "optional",
    advertise: "off",
  });
  expect(await siteSettings()).toMatchObject({ name: "Firsthand", supportUrl: "", accentLight: "", logo: "" });
  process.env.REVIEW_MODE = "first";
  forgetEnv();
  later(2000);
  expect(await reviewMode()).toBe("first");
});

test("what an admin sets counts at once, and wins over the environment", async () => {
  process.env.REVIEW_MODE = "first";
  forgetEnv();
  await changeSetting(set("all"), await anAdmin());
  expect(await reviewMode()).toBe("all");
  await changeSetting(set("none"), await anAdmin());
  expect(await reviewMode()).toBe("none");
});

test("each change is there with who and when; setting what is set is none", async () => {
  const [ada, ben] = [await anAdmin(), await anAdmin()];
  await changeSetting(set("all"), ada);
  await changeSetting(set("all"), ben);
  await changeSetting(set("first"), ben);
  await changeSetting({ key: "signUp", value: "closed" }, ada);
  expect(await siteChanges(ada)).toMatchObject([
    { key: "signUp", before: null, value: "closed", by: ada.penName },
    { key: "reviewMode", before: "all", value: "first", by: ben.penName },
    { key: "reviewMode", before: null, value: "all", by: ada.penName, at: expect.any(Date) },
  ]);
});

test("of ten who set the same at once, one has set it", async () => {
  const admin = await anAdmin();
  await Promise.all(Array.from({ length: 10 }, () => changeSetting(set("all"), admin)));
  expect(await db.siteChange.count()).toBe(1);
});

test("a process that hears of a change reads anew at once; one that does not, within a second", async () => {
  expect(await reviewMode()).toBe("none");
  await elsewhere("all");
  expect(await reviewMode()).toBe("none");
  heardStale(JSON.stringify({ tags: ["site", "all"], drop: true, from: "another" }));
  expect(await reviewMode()).toBe("all");
  await elsewhere("first");
  heardStale(JSON.stringify({ tags: ["story:1"], drop: false, from: "another" }));
  expect(await reviewMode()).toBe("all");
  later(1001);
  expect(await reviewMode()).toBe("first");
});

test("many who ask at once ask the database once, and what this version does not know is not set", async () => {
  await elsewhere("sometimes");
  later(2000);
  const all = await Promise.all(Array.from({ length: 50 }, siteSettings));
  expect(new Set(all).size).toBe(1);
  expect(all[0]?.reviewMode).toBe("none");
});

test("only admins set anything or see who did", async () => {
  for (const actor of [null, await aMember(), await aMember({ roles: ["moderator", "editor"] })]) {
    await expect(changeSetting(set("all"), actor)).rejects.toMatchObject({ code: "not_found" });
    await expect(siteChanges(actor)).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a form says which setting and what; anything else is refused at its field", () => {
  expect(changeSettingInput.parse({ key: "signUp", value: "invitation" })).toEqual({
    key: "signUp",
    value: "invitation",
  });
  for (const wrong of [{ key: "signUp", value: "all" }, { key: "signUp" }, { key: "nosuch", value: "all" }, {}])
    expect(changeSettingInput.safeParse(wrong).success).toBe(false);
});

const said = (key: string, value: string) => changeSettingInput.safeParse({ key, value });

test.each([
  ["name", "  The\u202E   Weir\tPost ", "The Weir Post"],
  ["motto", " Seen here.\r\n\r\n Said here. ", "Seen here.\nSaid here."],
  ["supportUrl", "https://support.example/us", "https://support.example/us"],
  ["contact", " desk@news.example ", "desk@news.example"],
  ["accentLight", " #0B5FA5 ", "#0b5fa5"],
  ["accentDark", "", ""],
  ["logo", "/media/0123456789ab/480.webp 960x200", "/media/0123456789ab/480.webp 960x200"],
])("%s: %j is kept as %j", (key, typed, kept) => {
  expect(said(key, typed).data).toEqual({ key, value: kept });
});

test.each([
  ["name", "   ", "Give the site a name."],
  ["name", "x".repeat(41), "at most 40"],
  ["motto", "1\n2\n3\n4\n5\n6", "at most five lines"],
  ["supportUrl", "javascript:alert(1)", "beginning with https://"],
  ["supportUrl", "support.example", "beginning with https://"],
  ["contact", "desk", "e-mail address"],
  ["accentLight", "red", "like #b8321a"],
  ["accentLight", "#ff8a6b", "Choose a darker one."],
  ["accentDark", "#b8321a", "Choose a lighter one."],
  ["logo", "https://elsewhere.example/a.png 1x1", ""],
  ["advertise", "perhaps", "Choose one of these."],
])("%s: %j is refused at its field", (key, typed, sentence) => {
  const { error } = said(key, typed);
  expect(error?.issues).toMatchObject([{ path: ["value"], message: expect.stringContaining(sentence) }]);
});

test("the name is the environment's until an admin gives another; mails come from it, and answers go to the contact", async () => {
  registerMailVoice(siteSettings);
  expect(await siteName()).toBe("Firsthand");
  expect(await mailSender()).toEqual({
    from: { name: "Firsthand", address: "no-reply@localhost" },
    replyTo: undefined,
  });
  const admin = await anAdmin();
  await changeSetting({ key: "name", value: "The Weir Post" }, admin);
  await changeSetting({ key: "contact", value: "desk@news.example" }, admin);
  expect(await siteName()).toBe("The Weir Post");
  expect(await mailSender()).toMatchObject({ from: { name: "The Weir Post" }, replyTo: "desk@news.example" });
  process.env.MAIL_FROM = "Firsthand <hello@news.example>";
  forgetEnv();
  expect((await mailSender()).from).toEqual({ name: "The Weir Post", address: "hello@news.example" });
  process.env.MAIL_FROM = "plain@news.example";
  forgetEnv();
  expect((await mailSender()).from).toEqual({ name: "The Weir Post", address: "plain@news.example" });
  process.env.MAIL_FROM = "Firsthand <hello@news.example>";
  forgetEnv();
  await changeSetting({ key: "name", value: "Firsthand" }, admin);
  expect((await mailSender()).from).toBe("Firsthand <hello@news.example>");
});

test("the review mode bites at the next comment", async () => {
  const [admin, rosa] = [await anAdmin(), await aMember()];
  const story = await aStory({ author: await aMember() });
  const say = (body: string) => postComment({ storyId: story.id, body }, rosa);
  expect((await say("The valve at the mill has been open since Tuesday.")).state).toBe("published");
  await changeSetting(set("all"), admin);
  expect((await say("And now the water is brown all the way to the bridge.")).state).toBe("held");
  await changeSetting(set("first"), admin);
  expect((await say("Somebody from the works came at noon and closed it.")).state).toBe("published");
});
