import { expect, type Page, test } from "@playwright/test";
import { answer, comment, conversation, post, say } from "../comments.ts";
import { isPlain, pressButton } from "../forms.ts";
import { linkInMail } from "../mails.ts";
import { mark, newMember, signUp, somebody } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";
import { addressOf, region } from "../stories.ts";

test("a reader comments, replies, edits and deletes @plain", async ({ page, browser }) => {
  const { penName } = await newMember(page, "Cora");
  const own = mark();
  const path = await newStory(page, { title: `Talked about ${own}`, text: "What do you say?" });
  await page.goto(path);
  await say(page, `I was there too ${own}`, " :-)");
  await expect(comment(page, `I was there too ${own}`)).toContainText("🙂");
  await expect(comment(page, `I was there too ${own}`)).toContainText(penName);

  await page.goto(path);
  await answer(page, comment(page, `I was there too ${own}`), `And my sister ${own}`);

  await page.goto(path);
  await expect(conversation(page).getByRole("heading", { name: "2 comments" })).toBeVisible();
  await rewrite(page, `And my sister ${own}`, `And my brother ${own}`);
  await expect(comment(page, `And my brother ${own}`)).toContainText("edited");

  const guest = await (await browser.newContext()).newPage();
  await untilShown(guest, path, `And my brother ${own}`);
  await expect(comment(guest, `I was there too ${own}`).getByRole("link", { name: "Delete" })).toHaveCount(0);
  await guest.context().close();

  // What has replies leaves a line behind; what has none goes.
  await page.goto(path);
  await erase(page, `I was there too ${own}`);
  await page.goto(path);
  await expect(conversation(page).getByText("Deleted by its writer.")).toBeVisible();
  await expect(comment(page, `And my brother ${own}`)).toBeVisible();
  await erase(page, `And my brother ${own}`);
  await page.goto(path);
  await expect(conversation(page).getByRole("article")).toHaveCount(0);
  await expect(conversation(page).getByRole("heading", { name: "0 comments" })).toBeVisible();
});

test("a reader answers and votes on what others said @plain @either", async ({ page }) => {
  await newMember(page, "Vito");
  const own = mark();
  const path = await addressOf(page, "Mill Road");
  await page.goto(path);
  const first = conversation(page).getByRole("article").first();
  const address = (await first.getByRole("link", { name: "Link", exact: true }).getAttribute("href")) ?? "";
  await first.getByRole("button", { name: "Vote up" }).click();
  await expect(page.getByRole("button", { name: "Vote up" }).and(page.locator('[aria-pressed="true"]'))).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Vote up" }).and(page.locator('[aria-pressed="true"]'))).toBeVisible();
  await conversation(page).getByLabel("Your reply").fill(`So says my neighbour ${own}`);
  await post(page, "Post reply", `So says my neighbour ${own}`);
  await page.goto(path);
  await expect(comment(page, `So says my neighbour ${own}`)).toBeVisible();
});

test("a guest's words are kept while signing up, and shown to others once the address is confirmed @plain", async ({
  page,
  browser,
}) => {
  const words = `I have a photograph of it ${mark()}`;
  const path = await addressOf(page, "Night buses return");
  await page.goto(path);
  await conversation(page).getByLabel("Your comment").fill(words);
  await pressButton(conversation(page), "Post comment");
  const reader = somebody("Gus");
  const signUpLink = conversation(page).getByRole("alert").getByRole("link", { name: "Create your account" });
  if (isPlain()) {
    // Only this page holds the text, so the way in opens beside it.
    const [beside] = await Promise.all([page.waitForEvent("popup"), signUpLink.click()]);
    await signUp(beside, reader);
    await beside.close();
  } else {
    await signUpLink.click();
    await signUp(page, reader);
    await expect(page).toHaveURL(new RegExp(path));
  }
  await expect(conversation(page).getByLabel("Your comment")).toHaveValue(words);
  await post(page, "Post comment", words);
  await expect(comment(page, words)).toContainText("Only you see this comment.");

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(path);
  await expect(conversation(guest)).toBeVisible();
  await expect(comment(guest, words)).toHaveCount(0);
  await guest.goto(await linkInMail(reader.email, "/verify/"));
  await pressButton(guest, "Confirm my address");
  await untilShown(guest, path, words);
  await guest.context().close();
});

test("smileys go in at the caret, by pointer and by keyboard @either", async ({ page }) => {
  await page.goto(await addressOf(page, "Hospital parking"));
  const field = conversation(page).getByLabel("Your comment");
  const smileys = conversation(page).getByRole("toolbar", { name: "Smileys" });
  await expect(smileys.getByRole("button")).toHaveCount(22);
  await field.fill("before after");
  await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(7, 7));
  await smileys.getByRole("button", { name: "Cool" }).click();
  await expect(field).toHaveValue("before 😎after");
  await smileys.getByRole("button", { name: "Cool" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(smileys.getByRole("button", { name: "LOL" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("before 😎😂after");
});

test("comments can be sorted, and each has an address that leads to it @plain @either", async ({ page }) => {
  await page.goto(await addressOf(page, "Mill Road"));
  const order = conversation(page).getByRole("navigation", { name: "Order of comments" });
  const newest = await conversation(page).getByRole("article").first().innerText();
  await order.getByRole("link", { name: "Oldest" }).click();
  await expect(order.getByRole("link", { name: "Oldest" })).toHaveAttribute("aria-current", "page");
  await expect(conversation(page).getByRole("article").first()).not.toHaveText(newest);
  const oldest = conversation(page).getByRole("article").first();
  const words = (await oldest.getByRole("paragraph").first().innerText()).slice(0, 40);
  await oldest.getByRole("link", { name: "Link", exact: true }).click();
  await expect(page).toHaveURL(/\/comments\/[0-9a-z]+$/);
  await expect(comment(page, words)).toBeVisible();
  await page.getByRole("link", { name: "All comments on this story" }).click();
  await expect(page).toHaveURL(/\/stories\/[^/]+#comments$/);
});

/** Others see a change within a second or so, whoever made it at once. */
async function untilShown(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(comment(page, words)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Gives a comment other words: below it or, without JavaScript, on its own page. */
async function rewrite(page: Page, before: string, after: string): Promise<void> {
  const shown = comment(page, before);
  await shown.getByRole("link", { name: isPlain() ? "Link" : "Edit", exact: true }).click();
  const field = conversation(page).getByLabel(isPlain() ? "Edit your words" : "New wording");
  await expect(field).toHaveValue(before);
  await field.fill(after);
  await pressButton(conversation(page), "Save changes");
  await expect(comment(page, after)).toBeVisible();
}

async function erase(page: Page, words: string): Promise<void> {
  const shown = comment(page, words);
  await shown.getByRole("link", { name: isPlain() ? "Link" : "Delete", exact: true }).click();
  if (isPlain()) await conversation(page).getByText("Delete this comment").click();
  await pressButton(conversation(page), "Delete comment");
  await expect(comment(page, words)).toHaveCount(0);
}

test("what a member has said stands on their profile, and what is deleted is gone at once @plain", async ({
  page,
  browser,
}) => {
  const { penName } = await newMember(page, "Nell");
  const own = mark();
  const title = `Asked about ${own}`;
  const path = await newStory(page, { title, text: "What do you say?" });
  const [kept, deleted] = [`I saw it ${own}`, `I heard it ${own}`];
  const id = await newComment(page, path, kept);
  await newComment(page, path, deleted);
  const profile = `/contributors/${penName.toLowerCase().replaceAll(" ", "-")}`;

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(profile);
  await guest.getByRole("link", { name: "2 comments" }).click();
  await expect(guest).toHaveTitle(new RegExp(`^Comments by ${penName}`));
  const said = region(guest, "Comments");
  await expect(said.getByText(deleted)).toBeVisible();
  await said.getByRole("listitem").filter({ hasText: kept }).getByRole("link", { name: title }).click();
  await expect(guest).toHaveURL(new RegExp(`/comments/${id}#comment-${id}$`));
  await expect(comment(guest, kept)).toBeVisible();

  await page.goto(path);
  await erase(page, deleted);
  await guest.goto(profile);
  await guest.getByRole("link", { name: "Comments", exact: true }).click();
  await expect(said.getByText(kept)).toBeVisible();
  await expect(said.getByText(deleted)).toHaveCount(0);
  await guest.context().close();
});

test("who has said much is read a page at a time @plain", async ({ page }) => {
  await page.goto("/contributors/old-ferryman/comments");
  const titles = region(page, "Comments").getByRole("heading", { level: 3 }).getByRole("link");
  const ways = () => titles.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await expect(titles).toHaveCount(20);
  const first = await ways();
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(page.getByRole("link", { name: "To the newest comments" })).toBeVisible();
  await expect(titles).toHaveCount(20);
  expect(new Set([...first, ...(await ways())]).size).toBe(40);
});
