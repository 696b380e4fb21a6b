import { type Browser, expect, type Page, test } from "@playwright/test";
import { answer, comment, conversation, say } from "../comments.ts";
import { isPlain, pressButton } from "../forms.ts";
import { linkInMail, mailsTo } from "../mails.ts";
import { daysGoBy, noticeOf } from "../notices.ts";
import { mark, newMember, type Person } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";
import { idIn } from "../stories.ts";

type Other = { page: Page; person: Person };

async function somebodyElse(browser: Browser, name: string): Promise<Other> {
  const page = await (await browser.newContext()).newPage();
  return { page, person: await newMember(page, name) };
}

test("a reply arrives as a notice and in the mail of the day, and by no mail once that is turned off @plain", async ({
  page,
  browser,
}) => {
  test.slow();
  const own = mark();
  const person = await newMember(page, "Tess");
  const path = await newStory(page, { title: `Told about ${own}`, text: "What do you say?" });
  const question = await newComment(page, path, `A question ${own}`);
  const other = await somebodyElse(browser, "Rob");
  await other.page.goto(path);
  await answer(other.page, comment(other.page, `A question ${own}`), `An answer ${own}`);

  await noticeOf(page, `${other.person.penName} replied to your comment on “Told about ${own}”`);
  await expect(page.getByRole("banner").getByRole("link", { name: "1 unread notice" })).toBeVisible();
  await daysGoBy(1);
  const daily = async () => (await mailsTo(person.email)).filter(({ subject }) => subject.includes("from Firsthand"));
  expect((await daily()).map(({ text }) => text.includes(`replied to your comment on “Told about ${own}”`))).toEqual([
    true,
  ]);

  await (await noticeOf(page, "replied to your comment")).click();
  await expect(comment(page, `An answer ${own}`)).toBeVisible();
  await expect(page).toHaveURL(/\/comments\/[0-9a-z]+#comment-/);
  await expect(page.getByRole("banner").getByRole("link", { name: /unread/ })).toHaveCount(0);

  // The link in the mail, without logging in.
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(await linkInMail(person.email, "/unsubscribe/"));
  await pressButton(guest, "Stop these mails");
  await expect(guest.getByText("These mails are off.")).toBeVisible();
  await page.goto("/dashboard/options");
  await expect(page.getByLabel("Replies to your comments")).toHaveValue("never");

  await newComment(other.page, path, `One more ${own}`, question);
  await noticeOf(page, "Unread: ");
  await daysGoBy(3);
  expect(await daily()).toHaveLength(1);
  await pressButton(page, "Mark all as read");
  await expect(page.getByText("Unread: ")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Mark all as read" })).toHaveCount(0);
  await Promise.all([other.page, guest].map((each) => each.context().close()));
});

test("a contributor mutes a reader on her story, who reads why and appeals, until she takes it back @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const own = mark();
  await newMember(page, "Cleo");
  const path = await newStory(page, { title: `A story with rules ${own}`, text: "What do you say?" });
  const other = await somebodyElse(browser, "Max");
  const words = `You are all fools ${own}`;
  const id = await newComment(other.page, path, words);

  await page.goto(`${path}/comments/${id}`);
  await pressButton(page, "Mute");
  await expect(page.getByText("Choose the rule that was broken.")).toBeVisible();
  await page.getByLabel("Which rule its writer broke").selectOption({ label: "Rule 5: No harassment" });
  await page.getByLabel("Mute its writer: why").fill("It calls readers fools.");
  await pressButton(page, "Mute");
  await expect(page).toHaveURL(new RegExp(`/write/${idIn(path)}/comments#muted`));
  await expect(page.getByRole("region", { name: "Muted members" })).toContainText(other.person.penName);

  const reader = other.page;
  await reader.goto(path);
  await conversation(reader).getByLabel("Your comment").fill(`And another thing ${own}`);
  await pressButton(conversation(reader), "Post comment");
  const refused = conversation(reader).getByRole("alert").filter({ hasText: "has muted you here" });
  await expect(refused).toBeVisible();
  await expect(conversation(reader).getByLabel("Your comment")).toHaveValue(`And another thing ${own}`);
  await refused.getByRole("link").click();
  await expect(reader.getByRole("heading", { level: 1, name: "Member muted on a story over a comment" })).toBeVisible();
  await expect(reader.getByText("It calls readers fools.")).toBeVisible();
  await reader.getByLabel("Why the decision is wrong").fill("I meant myself.");
  await pressButton(reader, "Appeal");
  await expect(reader.getByText("I meant myself.")).toBeVisible();

  await page.goto(`/write/${idIn(path)}/comments`);
  await pressButton(page, `Take back that ${other.person.penName} is muted`);
  await expect(page.getByText("Nobody is muted.")).toBeVisible();
  await reader.goto(path);
  await say(reader, `I am sorry ${own}`);
  await reader.context().close();
});

test("whom a reader ignores is folded away for them alone, and tells them nothing @plain", async ({
  page,
  browser,
}) => {
  test.slow();
  const own = mark();
  await newMember(page, "Ida");
  const path = await newStory(page, { title: `A story to be left alone ${own}`, text: "What do you say?" });
  const other = await somebodyElse(browser, "Nat");
  const words = `Look at me ${own}`;
  const id = await newComment(other.page, path, words);

  await page.goto(`${path}/comments/${id}`);
  await comment(page, words).getByRole("link", { name: "Ignore" }).click();
  await expect(page.getByRole("heading", { name: `Ignore ${other.person.penName}?` })).toBeVisible();
  await pressButton(page, "Ignore");
  const list = page.getByRole("region", { name: "People you ignore" });
  await expect(list).toContainText(other.person.penName);

  for (const address of isPlain() ? [`${path}/comments/${id}`] : [path, `${path}/comments/${id}`]) {
    await page.goto(address);
    await expect(conversation(page).getByText("Comment by someone you ignore")).toBeVisible();
    await expect(comment(page, words)).toBeHidden();
    await conversation(page).getByText("Comment by someone you ignore").click();
    await expect(comment(page, words)).toBeVisible();
  }
  await other.page.goto(path);
  await expect(comment(other.page, words)).toBeVisible();
  await say(other.page, `And at this ${own}`);

  await page.goto("/dashboard/notices");
  await expect(page.getByText("Nothing has happened yet")).toBeVisible();
  await page.goto("/dashboard/options");
  await pressButton(list.page(), `Stop ignoring ${other.person.penName}`);
  await expect(page.getByText("You ignore nobody.")).toBeVisible();
  await page.goto(path);
  await expect(comment(page, words)).toBeVisible();
  await other.page.context().close();
});

test("whom a comment mentions is told, and can be visited from it @either", async ({ page, browser }) => {
  test.slow();
  const own = mark();
  await newMember(page, "Mia");
  const path = await newStory(page, { title: `Who knows more ${own}`, text: "What do you say?" });
  const other = await somebodyElse(browser, "Ned");
  await other.page.goto("/me");
  const profile = await other.page.getByRole("link", { name: "Your public profile" }).getAttribute("href");
  const handle = profile?.split("/").at(-1) ?? "";
  await page.goto(path);
  await say(page, `Ask @${handle} ${own}`);
  await expect(comment(page, own).getByRole("link", { name: `@${handle}` })).toHaveAttribute("href", profile ?? "");
  await (await noticeOf(other.page, "mentioned you in a comment on")).click();
  await expect(comment(other.page, own)).toBeVisible();
  await other.page.context().close();
});
