import { expect, type Page, test } from "@playwright/test";
import { takeFirstStep, turnOnTwoFactor } from "../accounts.ts";
import { Blog } from "../blogs.ts";
import { brigadeVotes } from "../brigade.ts";
import { report } from "../cases.ts";
import { comment } from "../comments.ts";
import { pressButton } from "../forms.ts";
import { linkInMail } from "../mails.ts";
import { moderatorDecides } from "../moderation.ts";
import { linkIn, mailOf, newsletterGoesOut } from "../newsletter.ts";
import { daysGoBy, noticeOf } from "../notices.ts";
import { comeBack, fromTheDemoWorld, mark, newMember, signUp, somebody } from "../people.ts";
import { aPicture } from "../pictures.ts";
import { importedBlog, newComment, newSource, newStory } from "../preparations.ts";
import { inspect, type Screen } from "../screens.ts";
import { checkedByItself, failingFor, pauseByModerator } from "../sources.ts";
import { addressOf, idIn, region } from "../stories.ts";
import { expectQuiet, type Watch, watch } from "../watch.ts";
import { bring, fillIn, openDesk, publish, storyField, tool, untilSaved } from "../writing.ts";

let seen: Watch;

test.beforeEach(({ page, baseURL }) => {
  seen = watch(page, baseURL ?? "");
});
test.afterEach(() => expectQuiet(seen));

async function inspectAll(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) await inspect(page, screen);
}

test("lists: the front page, a category, a tag, the top, a contributor", async ({ page }) => {
  test.slow();
  await page.goto(await addressOf(page, "Mill Road"));
  const address = async (name: string, list: string) =>
    (await page.getByRole("list", { name: list }).getByRole("link").first().getAttribute("href")) ?? name;
  const contributor = await page.getByRole("link", { name: "Contributor profile" }).getAttribute("href");
  await inspectAll(page, [
    { name: "front page", path: "/" },
    { name: "category", path: "/categories/science" },
    { name: "tag", path: await address("tag", "Tags") },
    { name: "top", path: "/top" },
    { name: "contributor", path: contributor ?? "" },
    { name: "a contributor's comments", path: "/contributors/old-ferryman/comments" },
    { name: "no older comments", path: "/contributors/old-ferryman/comments?after=1-1-1" },
  ]);
});

test("search: the form, results, one word put right, nothing, a fault, suggestions", async ({ page }) => {
  test.slow();
  await inspectAll(page, [
    { name: "search", path: "/search" },
    { name: "results", path: "/search?q=harbour&category=local&sort=newest" },
    { name: "results for another word", path: "/search?q=tanery" },
    { name: "nothing found", path: "/search?q=zeppelin%20%22mill%20road%22&kind=imported" },
    { name: "search with faults", path: "/search?q=harbour&from=yesterday" },
    { name: "search until before it begins", path: "/search?q=harbour&from=2026-03-14&to=2026-03-13" },
    {
      name: "suggestions",
      path: "/search",
      until: async (own) => {
        await own.getByLabel("Words to look for").focus();
        await own.getByRole("combobox").pressSequentially("har");
        await expect(own.getByRole("option").first()).toBeVisible();
      },
    },
  ]);
});

test("stories: a long thread, right to left, without a picture", async ({ page }) => {
  test.slow();
  const untilLive = (own: Page) => expect(region(own, "Story views")).toBeVisible();
  const untilOpen = (own: Page) => own.getByText("Embed this story").click();
  await inspectAll(page, [
    { name: "how its verdict was computed", path: `${await addressOf(page, "Mill Road")}/verdict` },
    { name: "a long thread", path: await addressOf(page, "Mill Road"), until: untilLive },
    { name: "right to left", path: await addressOf(page, "بئر مرسى اللوز"), until: untilLive },
    { name: "without a picture", path: await addressOf(page, "I moderate a village forum"), until: untilLive },
    { name: "to be embedded", path: await addressOf(page, "The lift at Tannery House"), until: untilOpen },
    { name: "card for other sites", path: `/embed/${idIn(await addressOf(page, "Mill Road"))}` },
  ]);
});

test("a comment's page, and what stands at a wrong address", async ({ page }) => {
  test.slow();
  const path = await addressOf(page, "Mill Road");
  const answer = await page.request.get(`/api/stories/${idIn(path)}/comments`);
  const { threads } = (await answer.json()) as { threads: { id: string }[] };
  await inspectAll(page, [
    { name: "comment", path: `${path}/comments/${threads[0]?.id}` },
    { name: "nothing there", path: "/nothing-is-here" },
  ]);
});

test("papers: about, rules, privacy, terms, how views are counted, how import and trust work", async ({ page }) => {
  test.slow();
  await inspectAll(
    page,
    [
      "/about",
      "/rules",
      "/privacy",
      "/terms",
      "/about/views",
      "/about/sources",
      "/about/trust",
      "/about/ranking",
      "/about/verdict",
      "/transparency",
      "/needs-your-view",
    ].map((path) => ({
      name: path,
      path,
    })),
  );
});

test("the way in: sign up, log in, reset, with and without faults", async ({ page }) => {
  test.slow();
  const refused = (name: string) => async (own: Page) => {
    await pressButton(own, name);
    await expect(own.locator('[aria-invalid="true"], [role="alert"]').first()).toBeVisible();
  };
  await inspectAll(page, [
    { name: "sign up", path: "/sign-up" },
    { name: "sign up, refused", path: "/sign-up", until: refused("Sign up") },
    { name: "log in", path: "/log-in" },
    { name: "reset", path: "/reset" },
  ]);
});

test("an account: check your mail, own page, settings, an empty dashboard, trust, invitations", async ({ page }) => {
  test.slow();
  await signUp(page, somebody("Ava"));
  await inspectAll(
    page,
    ["/verify", "/me", "/account", "/dashboard", "/dashboard/trust", "/dashboard/invitations"].map((path) => ({
      name: path,
      path,
    })),
  );
});

test("an account's guard and its data: two-factor off, being set up and on, links, export, deletion", async ({
  page,
}) => {
  test.slow();
  const person = await newMember(page, "Eli");
  await inspect(page, { name: "two-factor, off", path: "/account/two-factor" });
  await page.getByLabel("Your password").fill(person.password);
  await pressButton(page, "Set up two-factor");
  await inspect(page, { name: "two-factor, being set up", path: "/account/two-factor" });
  const { codes } = await turnOnTwoFactor(page, person, "begun");
  expect(codes).toHaveLength(10);
  await inspect(page, { name: "two-factor, on", path: "/account/two-factor" });
  await inspect(page, { name: "data", path: "/account/data" });
  await pressButton(page, "Make the file");
  await expect(page.getByRole("link", { name: "Download" })).toBeVisible({ timeout: 20_000 });
  await page.getByLabel("Your password").fill(person.password);
  await pressButton(page, "Delete my account");
  await expect(page.getByRole("button", { name: "Keep my account" })).toBeVisible();
  const keep = await linkInMail(person.email, "/account/keep/");
  await inspectAll(page, [
    { name: "data, to be deleted", path: "/account/data" },
    { name: "keep", path: keep },
    { name: "kept", path: "/account/keep/done" },
    { name: "links", path: "/account/links" },
  ]);
  await page.context().clearCookies();
  await inspect(page, { name: "log in by a link", path: "/log-in/link" });
  await takeFirstStep(page, person);
  await inspect(page, { name: "the second step", path: "/log-in/code" });
});

test("writing: the editor with all it can hold, its dialog, the preview", async ({ page }) => {
  test.slow();
  await newMember(page, "Wim");
  await openDesk(page);
  await untilSaved(page, "Words, and", () =>
    fillIn(page, { title: `A draft to look at ${mark()}`, text: "Words, and then more words." }),
  );
  const figure = [await aPicture("figure")];
  await untilSaved(page, "/media/", () => bring("paste", storyField(page), { files: figure }));
  const path = new URL(page.url()).pathname;
  const untilOpen = (own: Page) => expect(tool(own, "Bold")).toBeVisible();
  await inspectAll(page, [
    { name: "write", path: "/write", until: untilOpen },
    { name: "a draft in the editor", path, until: untilOpen },
    {
      name: "the link dialog",
      path,
      until: async (own) => {
        await untilOpen(own);
        await tool(own, "Link").click();
        await expect(own.getByRole("dialog", { name: "Link" })).toBeVisible();
      },
    },
    { name: "preview", path: `${path}/preview` },
  ]);
});

test("own stories: the dashboard, a correction, the form to retract, a retracted story", async ({ page }) => {
  test.slow();
  await newMember(page, "Rea");
  const path = await newStory(page, { title: `To be taken back ${mark()}`, text: "It was not so." });
  const desk = `/write/${idIn(path)}`;
  await inspectAll(page, [
    { name: "dashboard", path: "/dashboard" },
    { name: "correction", path: desk, until: (own) => expect(tool(own, "Bold")).toBeVisible() },
    { name: "form to retract", path: `${desk}/retract` },
  ]);
  await page.goto(`${desk}/retract`);
  await pressButton(page, "Retract");
  await expect(page.getByText("This story has been retracted")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await inspect(page, { name: "a retracted story", path });
});

test("keeping track: the history of a story, its schedule, the dashboard's tables", async ({ page }) => {
  test.slow();
  await comeBack(page, fromTheDemoWorld("old-ferryman"));
  const path = await newStory(page, { title: `Nine asked ${mark()}`, text: "Nine of us asked for a bench." });
  await openDesk(page, `/write/${idIn(path)}`);
  await storyField(page).fill("Eleven of us asked for a bench, and a lamp.");
  await page.getByLabel("What changed?").fill("Eleven asked, not nine.");
  await page.getByLabel("This is a material correction").check();
  await publish(page);
  await openDesk(page);
  await fillIn(page, { title: `Later ${mark()}`, text: "It comes later." });
  await pressButton(page, "Schedule");
  await expect(page.getByRole("heading", { level: 1, name: "Schedule this story" })).toBeVisible();
  const schedule = new URL(page.url()).pathname;
  await inspectAll(page, [
    { name: "a corrected story", path },
    { name: "history", path: `${path}/history` },
    { name: "schedule", path: schedule },
    { name: "schedule, refused", path: schedule, until: (own) => pressButton(own, "Schedule") },
    { name: "dashboard of somebody who is read", path: "/dashboard?views=hour" },
    { name: "own stories", path: "/dashboard/stories" },
    { name: "a story's figures", path: `/dashboard/stories/${idIn(path)}` },
    { name: "comments to answer", path: "/dashboard/comments" },
  ]);
});

test("sources: none, one to be proved, one that is active with its log, one that fails", async ({ page }) => {
  test.slow();
  await newMember(page, "Sue");
  await inspectAll(
    page,
    ["/dashboard/sources", "/dashboard/sources/new"].map((path) => ({ name: path, path })),
  );
  const unproved = new Blog(page.request, "To be proved");
  const active = new Blog(page.request, "That comes in");
  const picture = await active.illustrate(await aPicture("crane"));
  for (const blog of [unproved, active]) {
    await blog.writeHome();
    await blog.publish([
      { id: "a", title: "A crane", html: `<p>It <b>stands</b>.</p><img src="${picture}" alt="A crane">` },
      { id: "b", title: "", summary: "" },
      { id: "c", title: "Gulls", summary: "Four hundred and two of them, counted by one man with a…" },
    ]);
  }
  const waiting = await newSource(page, unproved);
  const notFound = async (own: Page) => {
    await pressButton(own, "Check");
    await expect(own.getByText("The proof was not found.")).toBeVisible();
  };
  await inspectAll(page, [
    { name: "not proved", path: waiting },
    { name: "proof, not found", path: `${waiting}/proof`, until: notFound },
  ]);
  const home = await importedBlog(page, active);
  const parts = ["", "/proof", "/preview", "/settings", "/log"].map((part) => ({ name: part, path: home + part }));
  await inspectAll(page, [...parts, { name: "sources", path: "/dashboard/sources" }]);
  await active.fail(503);
  await checkedByItself(home);
  await inspectAll(page, [
    { name: "failing", path: home, until: (own) => expect(own.getByText("The last check failed")).toBeVisible() },
    { name: "preview of what cannot be read", path: `${home}/preview` },
    { name: "dashboard with sources", path: "/dashboard" },
  ]);
});

test("moderation: a report and its status, a decision and its appeal, the log, a removed story", async ({
  page,
  baseURL,
}) => {
  test.slow();
  await newMember(page, "Mod");
  const path = await newStory(page, { title: `To be removed ${mark()}`, text: "Buy it today." });
  const story = { kind: "story", id: idIn(path) } as const;
  const other = await addressOf(page, "Mill Road");
  const answer = await page.request.post("/api/reports", {
    headers: { origin: baseURL ?? "" },
    data: { subject: { kind: "story", id: idIn(other) }, reason: "other" },
  });
  const { status } = (await answer.json()) as { status: string };
  const decided = await moderatorDecides({ ...story, choice: "remove", rule: "spam", reason: "It sells something." });
  await inspectAll(page, [
    { name: "report", path: `/report/story/${idIn(other)}` },
    {
      name: "report, refused",
      path: `/report/story/${idIn(other)}`,
      until: async (own) => {
        await own.getByRole("radio", { name: "My copyright is infringed" }).check();
        await pressButton(own, "Report abuse");
        await expect(own.getByRole("main").getByRole("alert")).toBeVisible();
      },
    },
    { name: "status of a report", path: status },
    { name: "own decisions", path: "/dashboard/decisions" },
    { name: "statement of reasons", path: `/decisions/${decided}` },
    { name: "moderation log", path: "/moderation-log" },
    { name: "entry of the log", path: `/moderation-log/${decided}` },
    { name: "a removed story", path: `/stories/${story.id}` },
  ]);
});

test("sources that are paused: gone, without its proof, failing for two weeks, by a moderator", async ({ page }) => {
  test.slow();
  await newMember(page, "Pia");
  const begin = async (name: string) => {
    const blog = new Blog(page.request, name);
    await blog.writeHome();
    await blog.publish([{ id: "a", title: "Gulls", html: "<p>Four hundred and two of them.</p>" }]);
    return { blog, home: await importedBlog(page, blog) };
  };
  const [gone, led, failing, moderated] = [
    await begin("Gone"),
    await begin("That leads elsewhere"),
    await begin("That fails"),
    await begin("That copies"),
  ];
  await gone.blog.fail(410);
  await checkedByItself(gone.home);
  await led.blog.leadTo(moderated.blog);
  await checkedByItself(led.home);
  await failing.blog.fail(503);
  await checkedByItself(failing.home);
  await failingFor(failing.home, 14);
  await checkedByItself(failing.home);
  const untilSaid = (why: string) => (own: Page) => expect(own.getByText(`Paused: ${why}`)).toBeVisible();
  await pauseByModerator(moderated.home, "Its items are copied from another contributor’s site.");
  await inspectAll(page, [
    { name: "gone", path: gone.home, until: untilSaid("its server says that it is gone for good") },
    { name: "without its proof", path: led.home, until: untilSaid("its proof is gone") },
    { name: "without its proof, how to prove it", path: `${led.home}/proof` },
    { name: "failing for two weeks", path: failing.home, until: untilSaid("it could not be read") },
    {
      name: "paused by a moderator",
      path: moderated.home,
      until: (own) => expect(own.getByText("Paused by a moderator")).toBeVisible(),
    },
    { name: "paused by a moderator, preview", path: `${moderated.home}/preview` },
    { name: "sources that are paused", path: "/dashboard/sources" },
  ]);
});

test("moderation: queues with and without cases, the cases of a story and of a comment", async ({ page, request }) => {
  test.slow();
  const path = await addressOf(page, "Mill Road");
  const { threads } = (await (await request.get(`/api/stories/${idIn(path)}/comments`)).json()) as {
    threads: { id: string }[];
  };
  const [story, comment] = [idIn(path), threads[0]?.id ?? ""];
  await report(request, { kind: "story", id: story }, "image");
  await report(request, { kind: "comment", id: comment }, "harassment");
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  const untilMine = (own: Page) => expect(own.getByText("This case is yours")).toBeVisible();
  const untilBanned = async (own: Page) => {
    await untilMine(own);
    await own.getByRole("radio", { name: /Ban its member/ }).check();
    await pressButton(own, "Decide");
    await expect(own.getByRole("alert").first()).toBeVisible();
  };
  const untilDistrusted = async (own: Page) => {
    await untilMine(own);
    await own.getByRole("radio", { name: /Reduce trust in its member/ }).check();
    await expect(own.getByLabel("For how long")).toBeVisible();
  };
  await inspectAll(page, [
    { name: "reported", path: "/moderation" },
    { name: "nothing found", path: `/moderation?queue=reported&q=${mark()}` },
    { name: "mine", path: "/moderation?queue=mine" },
    { name: "case of a story", path: `/moderation/cases/story/${story}`, until: untilMine },
    { name: "case of a comment", path: `/moderation/cases/comment/${comment}`, until: untilMine },
    { name: "a ban, refused", path: `/moderation/cases/comment/${comment}`, until: untilBanned },
    { name: "trust to be reduced", path: `/moderation/cases/comment/${comment}`, until: untilDistrusted },
  ]);
});

test("the front page put together by an editor, and one placement; the options of a guest", async ({ page }) => {
  test.slow();
  await inspect(page, { name: "a guest's options", path: "/dashboard/options" });
  await page.setViewportSize({ width: 1280, height: 900 });
  await comeBack(page, fromTheDemoWorld("a-brandt"));
  await inspectAll(page, [
    { name: "the front page, for editors", path: "/editor?q=river" },
    {
      name: "a placement",
      path: `/editor/stories/${idIn(await addressOf(page, "Mill Road"))}`,
      until: (own) => pressButton(own, "Place the story"),
    },
  ]);
});

test("word lists, with a text that was tried; invitations to give; mail that is to stop", async ({ page, browser }) => {
  test.slow();
  const untilTried = async (own: Page) => {
    await own.getByLabel("Text", { exact: true }).fill("Subscribe to my channel and win free money: www.win-free.com");
    await pressButton(own, "Try it");
    await expect(own.getByText("It would be held.")).toBeVisible();
  };
  const member = await (await browser.newContext()).newPage();
  await newMember(member, "Ivo");
  await member.goto("/dashboard/invitations");
  await pressButton(member, "Make a link");
  await expect(member.getByText("Your link is ready.")).toBeVisible();
  await member.getByLabel("Their email").fill(`${mark()}@readers.example`);
  await pressButton(member, "Send the invitation");
  await expect(member.getByText("The invitation is on its way.")).toBeVisible();
  const refused = async (own: Page) => {
    await pressButton(own, "Send the invitation");
    await expect(own.getByRole("alert").first()).toBeVisible();
  };
  await inspectAll(member, [
    { name: "invitations, refused", path: "/dashboard/invitations", until: refused },
    { name: "trust of a member", path: "/dashboard/trust" },
    { name: "no more mail, a wrong link", path: "/mail/stop/nosuch" },
  ]);
  await member.context().close();
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await inspectAll(page, [
    { name: "word lists", path: "/moderation/words?list=watch", until: untilTried },
    { name: "words taken off", path: "/moderation/words?list=removed" },
  ]);
});

test("what is held: a story for its contributor and for readers, a profile's text, the cases", async ({
  page,
  browser,
}) => {
  test.slow();
  await newMember(page, "Hal");
  const hidden = "The letter is at https://bit.ly/3abc for all to read.";
  const path = await newStory(page, { title: `The letter ${mark()}`, text: "We all got it." });
  const [revised, title] = [idIn(path), `The second letter ${mark()}`];
  await openDesk(page, `/write/${revised}`);
  await fillIn(page, { title: `The first letter ${mark()}`, text: hidden });
  await pressButton(page, "Publish");
  await expect(page.getByText("It is held for review").first()).toBeVisible();
  await openDesk(page);
  await fillIn(page, { title, text: `${hidden} It is signed.` });
  await pressButton(page, "Publish");
  await expect(page.getByText("Your story is handed in.")).toBeVisible();
  const held = new URL(page.url()).pathname;
  await page.goto("/account");
  await page.getByLabel("About you").fill("I sell them: https://letters.example.org/shop");
  await pressButton(region(page, "Profile text"), "Save");
  await expect(page.getByText("Your new text waits for review")).toBeVisible();
  const { member } = (await (await page.request.get("/api/me")).json()) as { member: { id: string } };
  await inspectAll(page, [
    { name: "a held story, for its contributor", path: held },
    { name: "the same, just handed in", path: `${held}?held=1` },
    { name: "dashboard with held stories", path: "/dashboard" },
    { name: "a profile's text that waits", path: "/account" },
    { name: "a held story, for readers", path },
  ]);
  const moderator = await (await browser.newContext()).newPage();
  await comeBack(moderator, fromTheDemoWorld("ines-okafor"));
  const untilMine = (own: Page) => expect(own.getByText("This case is yours")).toBeVisible();
  // Down where the bar of the decision lies over none of the choices.
  const untilDown = async (own: Page) => {
    await untilMine(own);
    await own.evaluate(() => scrollTo(0, document.body.scrollHeight));
  };
  await inspectAll(moderator, [
    { name: "held", path: "/moderation?queue=held" },
    {
      name: "case of a held story",
      path: `/moderation/cases/story/${held.split("/").at(-1)}`,
      until: untilMine,
    },
    { name: "case of a profile's text", path: `/moderation/cases/profile/${member.id}`, until: untilDown },
  ]);
  await moderator.context().close();
});

test("moderation: a signal of a brigade, and what its removal leaves", async ({ page, browser }) => {
  test.slow();
  const author = await (await browser.newContext()).newPage();
  await newMember(author, "Nadia");
  const path = await newStory(author, { title: `Looked at closely ${mark()}`, text: "Every tree was counted." });
  const troop = await brigadeVotes(idIn(path), { honest: 12, brigade: 10 });
  const home = `/moderation/cases/story/${idIn(path)}`;
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  const signal = (own: Page) => own.getByRole("region", { name: /^Signal: / });
  const untilRefused = async (own: Page) => {
    await signal(own).getByLabel("Reason of the removal").fill("");
    await signal(own).getByRole("checkbox").first().uncheck();
    await pressButton(signal(own), "Remove these 9 votes");
    await expect(signal(own).getByText("Write down the reason").first()).toBeVisible();
  };
  await inspectAll(page, [
    { name: "signals", path: "/moderation?queue=signals" },
    { name: "case with a signal", path: home, until: (own) => expect(signal(own)).toBeVisible() },
    { name: "removal, refused", path: home, until: untilRefused },
  ]);
  await page.goto(home);
  await pressButton(signal(page), "Remove these 10 votes");
  await expect(page.getByText("The votes are removed.")).toBeVisible();
  await inspectAll(page, [{ name: "case after the removal", path: home }]);
  const reader = await (await browser.newContext()).newPage();
  await comeBack(reader, troop);
  await inspectAll(reader, [
    {
      name: "story with a correction",
      path,
      until: (own) => expect(own.getByText("Your vote was removed").first()).toBeAttached(),
    },
    { name: "log with a removal of votes", path: "/moderation-log?kind=remove-brigade" },
  ]);
  await Promise.all([author, reader].map((each) => each.context().close()));
});

test("notices: none and some, the options, a mute and its statement, somebody ignored, the end of mails", async ({
  page,
  browser,
}) => {
  test.slow();
  const own = mark();
  const { email } = await newMember(page, "Nia");
  await inspectAll(page, [
    { name: "no notices", path: "/dashboard/notices" },
    { name: "options at first", path: "/dashboard/options" },
  ]);
  const path = await newStory(page, { title: `A story of which she is told ${own}`, text: "What do you say?" });
  const reader = await (await browser.newContext()).newPage();
  const { penName } = await newMember(reader, "Ole");
  const address = `${path}/comments/${await newComment(reader, path, `You are all fools ${own}`)}`;
  await noticeOf(page, "commented on your story");
  await daysGoBy(1);
  const mutes = `/write/${idIn(path)}/comments`;
  const untilRefused = async (of: Page) => {
    await pressButton(of, "Mute");
    await expect(of.getByText("Choose the rule that was broken.")).toBeVisible();
  };
  await inspectAll(page, [
    { name: "notices", path: "/dashboard/notices" },
    { name: "a comment on one's own story", path: address },
    { name: "a mute, refused", path: address, until: untilRefused },
    { name: "nobody is muted", path: mutes },
    { name: "the end of mails", path: await linkInMail(email, "/unsubscribe/") },
    { name: "no such link to end mails", path: "/unsubscribe/nosuch" },
  ]);
  await page.goto(address);
  await page.getByLabel("Which rule its writer broke").selectOption("harassment");
  await page.getByLabel("Mute its writer: why").fill("It calls readers fools.");
  await pressButton(page, "Mute");
  const way = (await (await noticeOf(reader, "Member muted on a story")).getAttribute("href")) ?? "";
  await page.goto(address);
  await comment(page, own).getByRole("link", { name: "Ignore" }).click();
  const ignoring = new URL(page.url()).pathname;
  await inspect(page, { name: "whether to ignore somebody", path: ignoring });
  await page.goto(ignoring);
  await pressButton(page, "Ignore");
  await expect(page.getByText(penName)).toBeVisible();
  const untilFolded = (of: Page) => expect(of.getByText("Comment by someone you ignore")).toBeVisible();
  await inspectAll(page, [
    { name: "somebody is muted", path: mutes },
    { name: "somebody is ignored", path: "/dashboard/options" },
    { name: "whether to stop ignoring somebody", path: ignoring },
    { name: "a folded comment", path: address, until: untilFolded },
    { name: "a folded comment on the story", path, until: untilFolded },
  ]);
  await inspect(reader, { name: "statement of a mute", path: way });
  await reader.context().close();
});

test("the newsletter: asked for, confirmed, in the archive; a story by mail; the editors' room", async ({ page }) => {
  test.slow();
  const own = mark();
  const email = `${own}@readers.example`;
  const untilRefused = async (of: Page) => {
    await pressButton(of, "Subscribe");
    await expect(of.getByRole("main").getByRole("alert")).toBeVisible();
  };
  await page.goto("/newsletter");
  await page.getByLabel("Email").fill(email);
  await pressButton(page, "Subscribe");
  const confirming = await linkInMail(email, "/subscription/confirm/");
  await inspectAll(page, [
    { name: "newsletter", path: "/newsletter" },
    { name: "newsletter of a contributor, refused", path: "/newsletter?contributor=rosa", until: untilRefused },
    { name: "confirm the newsletter", path: confirming },
    { name: "a link that was used", path: "/subscription/confirm/nosuch" },
  ]);
  await page.goto(confirming);
  await pressButton(page, "Confirm the newsletter");
  await expect(page.getByText("It is confirmed")).toBeVisible();
  const subscription = new URL(page.url()).pathname;
  await newsletterGoesOut(`Looked at ${own}`);
  const archived = linkIn(await mailOf(email, own), "/newsletter/");
  await inspectAll(page, [
    { name: "a subscription", path: subscription },
    { name: "a past newsletter", path: archived },
    { name: "newsletter with an archive", path: "/newsletter" },
  ]);
  await page.goto(subscription);
  await pressButton(page, "Unsubscribe");
  await expect(page.getByText("You have unsubscribed.")).toBeVisible();
  await inspect(page, { name: "unsubscribed", path: subscription });
  await comeBack(page, fromTheDemoWorld("a-brandt"));
  const story = await addressOf(page, "Mill Road");
  await inspectAll(page, [
    { name: "email a story", path: `/email-story/${idIn(story)}` },
    {
      name: "email a story, in a dialog",
      path: story,
      until: async (own) => {
        await pressButton(own, "Email this story");
        await pressButton(own.getByRole("dialog", { name: "Email this story" }), "Send");
        await expect(own.getByRole("dialog").getByRole("alert")).toBeVisible();
      },
    },
    { name: "options with a newsletter", path: "/dashboard/options" },
    { name: "the editors' newsletters", path: "/editor/newsletter" },
  ]);
});
