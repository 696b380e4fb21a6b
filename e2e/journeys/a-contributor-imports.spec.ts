import { expect, test } from "@playwright/test";
import { Blog } from "../blogs.ts";
import { isPlain, pressButton } from "../forms.ts";
import { mailsTo } from "../mails.ts";
import { newMember } from "../people.ts";
import { aPicture } from "../pictures.ts";
import { importedBlog } from "../preparations.ts";
import { addBlog, checkedByItself, checkNow, logLines, putLine, untilChecked } from "../sources.ts";

test("a contributor adds a feed, proves it, previews, imports, and finds each story accounted for @plain", async ({
  page,
}) => {
  test.slow();
  const { penName } = await newMember(page, "Ida");
  const blog = new Blog(page.request, "Notes from the quay");
  const picture = await blog.illustrate(await aPicture("crane"));
  await blog.writeHome();
  await blog.publish([
    {
      id: "crane",
      title: "The last crane",
      html: `<p>It goes on <b>Monday</b>.</p><img src="${picture}" alt="A crane">`,
    },
    { id: "gulls", title: "A census of gulls", summary: "Four hundred and two, give or take." },
  ]);
  await addBlog(page, blog);

  // Not proved: the answer says what was looked for, and what was there instead.
  await pressButton(page, "Check");
  await expect(page.getByText("The proof was not found.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Line in the head" }).last()).toContainText(blog.home);
  await putLine(page, blog);
  await pressButton(page, "Check");
  await expect(page.getByText("This feed is yours.")).toBeVisible();

  await page.getByRole("link", { name: "Preview and import" }).click();
  await expect(page.getByText("nothing is imported yet")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The last crane" })).toBeVisible();
  await expect(page.locator("strong", { hasText: "Monday" })).toBeVisible();
  const crane = page.getByRole("img", { name: "A crane" });
  await expect(crane).toBeVisible();
  if (!isPlain()) await expect.poll(() => crane.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(900);

  // Without a category it does not begin, and says so.
  await pressButton(page, "Import");
  await expect(page.getByLabel("Category", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "Local" });
  await page.getByLabel("It is published at once").check();
  await pressButton(page, "Import");
  await expect(page.getByText("The feed is being checked now.")).toBeVisible();
  await untilChecked(new URL(page.url()).pathname);
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await expect(logLines(page).getByText("A census of gulls")).toBeVisible();
  await expect(logLines(page).getByText("The last crane")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "The last crane" })).toContainText("Imported");

  await page.getByRole("link", { name: "The last crane" }).click();
  const article = page.getByRole("article").first();
  await expect(article.getByRole("heading", { level: 1, name: "The last crane" })).toBeVisible();
  await expect(article).toContainText(penName);
  await expect(article.getByRole("img", { name: "A crane" })).toHaveAttribute("src", /^\/media\//);
  await expect(article.getByText("Originally published at")).toBeVisible();
  const origin = blog.addressOf({ id: "crane" });
  await expect(article.getByText("Originally published at").getByRole("link")).toHaveAttribute("href", origin);
  await expect(article).toContainText("All rights reserved.");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", origin);

  await page.goBack();
  await page.getByRole("link", { name: "A census of gulls" }).click();
  await expect(page.getByRole("link", { name: /^Read the whole story at/ })).toHaveAttribute(
    "href",
    blog.addressOf({ id: "gulls" }),
  );
});

test("a story that changes in the feed is revised, with a note @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Uli");
  const blog = new Blog(page.request, "Corrections");
  await blog.writeHome();
  const post = { id: "ferry", title: "The ferry is late", at: "2026-01-05T08:00:00Z" };
  await blog.publish([{ ...post, html: "<p>By an hour.</p>" }]);
  const home = await importedBlog(page, blog);

  await blog.publish([{ ...post, html: "<p>By two hours.</p>" }]);
  await checkNow(page, home);
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await expect(logLines(page).getByText("Updated").first()).toBeVisible();
  await page.getByRole("link", { name: "The ferry is late" }).first().click();
  await expect(page.getByRole("article").first()).toContainText("By two hours.");
  await expect(page.getByRole("article").first()).toContainText("updated");
});

test("a feed that fails tells its owner why, and when it is tried again @plain @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Fay");
  const blog = new Blog(page.request, "Out of order");
  await blog.writeHome();
  await blog.publish([{ id: "one", title: "While it worked", html: "<p>It did.</p>" }]);
  const home = await importedBlog(page, blog);
  await blog.fail(503);
  await checkNow(page, home);
  await expect(page.getByText("The last check failed")).toBeVisible();
  await expect(page.getByRole("note")).toContainText("503");
  await expect(page.getByRole("note")).toContainText("It is tried again on");
  await page.goto("/dashboard");
  await expect(page.getByRole("region", { name: "From your feeds" })).toContainText("1 needs you to look.");

  // Its server says that it is gone for good: then it is not asked again by itself.
  await blog.fail(410);
  await page.getByRole("link", { name: "Sources", exact: true }).click();
  await expect(page.getByRole("link", { name: blog.title })).toHaveAttribute("href", home);
  await checkNow(page, home);
  await expect(page.getByText("Paused: its server says that it is gone for good")).toBeVisible();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
});

test("after five failures the owner gets a mail @either", async ({ page }) => {
  test.slow();
  const { email } = await newMember(page, "Max");
  const blog = new Blog(page.request, "Gone quiet");
  await blog.writeHome();
  await blog.publish([{ id: "one", title: "Before", html: "<p>All well.</p>" }]);
  const home = await importedBlog(page, blog);
  await blog.fail(500);
  for (let failures = 1; failures <= 4; failures += 1) await checkedByItself(home);
  expect(await mailsTo(email)).toEqual([]);
  await checkNow(page, home);
  await expect(page.getByText("The last 5 checks failed")).toBeVisible();
  await expect(async () => {
    const subjects = (await mailsTo(email)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes(blog.title))).toBe(true);
  }).toPass({ timeout: 20_000 });
});

test("a stranger cannot take a feed that is proved, and can dispute it @plain @either", async ({ page, browser }) => {
  test.slow();
  await newMember(page, "Olga");
  const blog = new Blog(page.request, "Mine alone");
  await blog.writeHome();
  await blog.publish([{ id: "one", title: "Written by me", html: "<p>By me.</p>" }]);
  await importedBlog(page, blog);

  const stranger = await (await browser.newContext()).newPage();
  await newMember(stranger, "Sly");
  await addBlog(stranger, blog);
  await expect(stranger.getByText("Another contributor has proved this feed")).toBeVisible();
  await pressButton(stranger, "Check");
  await expect(stranger.getByText("The proof was not found.")).toBeVisible();
  await putLine(stranger, blog);
  await pressButton(stranger, "Check");
  await expect(stranger.getByRole("main").getByRole("alert")).toContainText(
    "Another contributor has proved this feed before you.",
  );
  await pressButton(stranger, "Dispute it");
  await expect(stranger.getByLabel("Why this feed is yours")).toHaveAttribute("aria-invalid", "true");
  await stranger.getByLabel("Why this feed is yours").fill("It is my site; the other one copied my line.");
  await pressButton(stranger, "Dispute it");
  await expect(stranger.getByText("A moderator looks into it.")).toBeVisible();
  await stranger.context().close();
});

test("a source can be set, paused, resumed and removed @plain @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Rob");
  const blog = new Blog(page.request, "Under control");
  await blog.writeHome();
  await blog.publish([{ id: "one", title: "Stays here", html: "<p>For good.</p>" }]);
  const home = await importedBlog(page, blog);

  await page.goto(home);
  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await page.getByLabel("Tags").fill("one, two, three, four, five, six");
  await page.getByLabel("Leave out stories with these words").fill("advert");
  await pressButton(page, "Save settings");
  await expect(page.getByLabel("Tags")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Leave out stories with these words")).toHaveValue("advert");
  await expect(page.getByLabel("Category", { exact: true })).toHaveValue("local");
  await page.getByLabel("Tags").fill("Harbour, Winter");
  await page.getByLabel(/^Tell search engines/).uncheck();
  await pressButton(page, "Save settings");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Tags")).toHaveValue("harbour, winter");

  // The feed is proved, so that the story itself may be the one that search engines find.
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await page.getByRole("link", { name: "Stays here" }).click();
  const own = page.locator('link[rel="canonical"]');
  await expect(own).toHaveAttribute("href", page.url());
  await expect(page.getByText("Originally published at")).toBeVisible();

  // Whoever reports it can mean the whole feed.
  await page.getByRole("main").getByRole("button", { name: "Report abuse" }).click();
  await page.getByRole("link", { name: "Report the feed" }).click();
  await expect(page.getByRole("main").getByText(/^The feed /)).toBeVisible();

  await blog.publish([{ id: "two", title: "An advert for soap", html: "<p>Buy it.</p>" }]);
  await checkNow(page, home);
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await expect(logLines(page).getByText("An advert for soap")).toBeVisible();
  await page.getByRole("link", { name: "Skipped" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "An advert for soap" })).toContainText("advert");
  await expect(page.getByText("Stays here")).toHaveCount(0);

  await page.getByRole("link", { name: "Overview" }).click();
  await pressButton(page, "Pause");
  await expect(page.getByText("You paused this source")).toBeVisible();
  await pressButton(page, "Resume");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByText("Remove this source…").click();
  await pressButton(page, "Remove");
  await expect(page.getByText("The source is removed.")).toBeVisible();
  await expect(page.getByText("You have no sources yet")).toBeVisible();
});

test("a site with several feeds asks which one, and an address that cannot be read stays in its field @plain @either", async ({
  page,
}) => {
  await newMember(page, "Sven");
  const blog = new Blog(page.request, "Two of them");
  await blog.writeHome('<link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">');
  await blog.publish([{ id: "one", title: "First", html: "<p>Of all.</p>" }]);
  await page.goto("/dashboard/sources/new");
  await page.getByLabel("Feed or site address").fill(`${blog.home}nothing`);
  await pressButton(page, "Add");
  await expect(page.getByLabel("Feed or site address")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Feed or site address")).toHaveValue(`${blog.home}nothing`);
  await page.getByLabel("Feed or site address").fill(blog.home);
  await pressButton(page, "Add");
  await expect(page.getByText("This site has 2 feeds.")).toBeVisible();
  await page.getByLabel(blog.title).check();
  await pressButton(page, "Add");
  await expect(page.getByRole("heading", { level: 1, name: blog.title })).toBeVisible();
});

test("feeds come in from an OPML file, and go out again @plain @either", async ({ page }) => {
  await newMember(page, "Opal");
  const blog = new Blog(page.request, "On the list");
  await blog.publish([]);
  const opml = `<opml version="2.0"><body><outline type="rss" text="${blog.title}" xmlUrl="${blog.feed}"/></body></opml>`;
  await page.goto("/dashboard/sources");
  await pressButton(page, "Import OPML");
  await expect(page.getByLabel("OPML file")).toHaveAttribute("aria-invalid", "true");
  await page
    .getByLabel("OPML file")
    .setInputFiles({ name: "feeds.opml", mimeType: "text/x-opml", buffer: Buffer.from(opml) });
  await pressButton(page, "Import OPML");
  await expect(page.getByText("1 feed added")).toBeVisible();
  await page.goto("/dashboard/sources");
  await expect(page.getByRole("link", { name: blog.title })).toBeVisible();
  const address = await page.getByRole("link", { name: "Export OPML" }).getAttribute("href");
  const answer = await page.request.get(address ?? "");
  expect(await answer.text()).toContain(blog.feed);
});
