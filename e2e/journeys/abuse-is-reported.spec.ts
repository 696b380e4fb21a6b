import { expect, type Page, test } from "@playwright/test";
import { comment, conversation } from "../comments.ts";
import { isPlain, pressButton } from "../forms.ts";
import { moderatorDecides } from "../moderation.ts";
import { mark, newMember } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";
import { untilShown } from "../sources.ts";
import { addressOf, idIn } from "../stories.ts";

/** A member's comment on a story of the demo world, and the way to it. */
async function aCommentOf(page: Page, story: string, words: string): Promise<{ id: string; path: string }> {
  const path = await addressOf(page, story);
  return { id: await newComment(page, path, words), path };
}

test("a guest reports a comment, keeps the address, and sees what became of it @plain", async ({ page, browser }) => {
  test.slow();
  await newMember(page, "Sol");
  const words = `Cheap watches, today only ${mark()}`;
  const { id, path } = await aCommentOf(page, "Night buses return", words);
  const guest = await (await browser.newContext({ javaScriptEnabled: !isPlain() })).newPage();
  await untilThere(guest, path, words);
  await comment(guest, words).getByRole("link", { name: "Report abuse" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Report abuse" })).toBeVisible();
  await expect(guest.getByRole("blockquote")).toContainText(words);

  // Without a reason it is not sent, and what was typed is still there; a notice of copyright needs its fields.
  await guest.getByLabel("Details").fill("The same under every story.");
  await pressButton(guest, "Report abuse");
  await expect(guest.getByRole("main").getByRole("alert")).toContainText("Choose a reason.");
  await guest.getByRole("radio", { name: "My copyright is infringed" }).check();
  await pressButton(guest, "Report abuse");
  await expect(guest.getByRole("main").getByRole("alert")).toContainText("Give an e-mail address");
  await expect(guest.getByRole("radio", { name: "My copyright is infringed" })).toBeChecked();
  await expect(guest.getByLabel("Details")).toHaveValue("The same under every story.");
  await guest.getByRole("radio", { name: "Spam or advertising" }).check();
  await pressButton(guest, "Report abuse");

  await expect(guest.getByRole("heading", { level: 1, name: "Your report" })).toBeVisible();
  await expect(guest).toHaveURL(/\/reports\/[\w-]+$/);
  await expect(guest.getByText("Keep the address of this page.")).toBeVisible();
  await expect(guest.getByRole("note")).toContainText("Waiting");
  await moderatorDecides({ kind: "comment", id, choice: "remove", rule: "spam", reason: "An advert, three times." });
  await guest.reload();
  await expect(guest.getByRole("note")).toContainText("Comment removed");
  await expect(guest.getByText(words)).toHaveCount(0);
  await guest.getByRole("link", { name: "The decision and its reason" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Comment removed" })).toBeVisible();
  await expect(guest.getByRole("main")).toContainText("Rule 9: No spam · by a moderator");
  await expect(guest.getByRole("main")).not.toContainText(words);
  await guest.getByRole("link", { name: "The comment" }).click();
  await expect(conversation(guest).getByText("Removed by a moderator.")).toBeVisible();
  await guest.context().close();
});

test("a commenter is banned, reads why where it bites, and appeals @plain @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Bas");
  const { id, path } = await aCommentOf(page, "Hospital parking", `You are all fools ${mark()}`);
  const reason = `Insulted everybody in the thread ${mark()}`;
  const decision = await moderatorDecides({ kind: "comment", id, choice: "ban", rule: "harassment", days: 2, reason });

  await page.goto(path);
  await conversation(page).getByLabel("Your comment").fill("And another thing.");
  await pressButton(conversation(page), "Post comment");
  await expect(conversation(page).getByRole("alert")).toContainText("You are banned from this until");
  await expect(conversation(page).getByLabel("Your comment")).toHaveValue("And another thing.");
  await conversation(page)
    .getByRole("alert")
    .getByRole("link", { name: `/decisions/${decision}` })
    .click();

  await expect(page.getByRole("heading", { level: 1, name: "Member banned over a comment" })).toBeVisible();
  const statement = page.getByRole("main");
  await expect(statement).toContainText(reason);
  await expect(statement).toContainText("Rule 5: No harassment");
  await expect(statement).toContainText(/you cannot comment, vote or publish stories\./);
  await pressButton(page, "Appeal");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say why the decision is wrong.");
  await page.getByLabel("Why the decision is wrong").fill("It was one word, and I have said sorry.");
  await pressButton(page, "Appeal");
  await expect(page.getByText("It waits. Somebody else than who decided answers an appeal.")).toBeVisible();
  await expect(page.getByText("It was one word, and I have said sorry.")).toBeVisible();

  await page.goto("/dashboard");
  await page.getByRole("main").getByRole("link", { name: "Decisions", exact: true }).click();
  const own = page.getByRole("list", { name: "Decisions about you" }).getByRole("listitem");
  await expect(own).toContainText("Under appeal");
});

test("a reader finds a removed story in the public log, by its kind and rule @plain @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Lia");
  const title = `A secret address ${mark()}`;
  const path = await newStory(page, { title, text: "It is number nine." });
  const reason = `It gave away where somebody lives ${mark()}`;
  await page.context().clearCookies();
  const decision = await moderatorDecides({ kind: "story", id: idIn(path), choice: "remove", rule: "private", reason });

  for (const address of [`${path}?sort=oldest`, path]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(410);
    await expect(page).toHaveURL(new RegExp(`/stories/${idIn(path)}$`));
  }
  await expect(page.getByRole("note")).toContainText(reason);
  await expect(page.getByRole("main")).not.toContainText(title);
  await page.getByRole("contentinfo").getByRole("link", { name: "Moderation log" }).click();
  await page.getByLabel("Decision", { exact: true }).selectOption({ label: "Removed" });
  await page.getByLabel("Rule", { exact: true }).selectOption({ label: "Rule 2: No private information" });
  await pressButton(page, "Show");
  const entry = page.getByRole("region", { name: "Decisions" }).getByRole("listitem").filter({ hasText: reason });
  await expect(entry).toContainText("Rule 2: No private information · by a moderator");
  await entry.getByRole("link", { name: "Story removed" }).click();
  await expect(page).toHaveURL(new RegExp(`/moderation-log/${decision}$`));

  for (const kind of ["xml", "json"]) {
    const feed = await page.request.get(`/moderation-log.${kind}`);
    expect(feed.status()).toBe(200);
    expect(await feed.text()).toContain(reason);
  }
  await page.getByRole("link", { name: "Read it in full, and how to appeal" }).click();
  await expect(page).toHaveURL(/\/log-in\?next=/);
});

async function untilThere(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await untilShown(page, () => comment(page, words));
}
