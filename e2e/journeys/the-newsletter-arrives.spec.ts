import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { linkInMail } from "../mails.ts";
import { linkIn, mailComesBack, mailOf, newsletterGoesOut } from "../newsletter.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { addressOf, region } from "../stories.ts";

test("a guest subscribes on the front page, confirms, gets the newsletter, and ends it by one click @plain", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.slow();
  const own = mark();
  const email = `${own}@readers.example`;
  await page.goto("/");
  const call = region(page, "Newsletter");
  await call.getByLabel("Email").fill("ada");
  await pressButton(call, "Subscribe");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("@");
  await expect(call.getByLabel("Email")).toHaveValue("ada");
  await call.getByLabel("Email").fill(email);
  await pressButton(call, "Subscribe");
  await expect(page.getByText(`open the mail that we send to ${email}`)).toBeVisible();

  await page.goto(await linkInMail(email, "/subscription/confirm/"));
  await pressButton(page, "Confirm the newsletter");
  await expect(page.getByText("It is confirmed")).toBeVisible();
  await expect(page.getByLabel("Every week")).toBeChecked();

  await newsletterGoesOut(`This week ${own}`);
  const text = await mailOf(email, own);
  await page.goto(linkIn(text, "/newsletter/"));
  await expect(page.getByRole("heading", { level: 1, name: `This week ${own}` })).toBeVisible();
  await page.getByRole("link", { name: "Subscribe, or read other newsletters" }).click();
  await expect(region(page, "Past newsletters").getByRole("link", { name: `This week ${own}` })).toBeVisible();

  // As a mail program does it: no cookie, and nothing of the site before it.
  const token = linkIn(text, "/subscription/").split("/").at(-1) ?? "";
  const program = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await program.get(`/api/newsletter/unsubscribe/${token}`)).url()).toContain(`/subscription/${token}`);
  await page.goto(`/subscription/${token}`);
  await expect(page.getByRole("button", { name: "Unsubscribe" })).toBeVisible();
  expect((await program.post(`/api/newsletter/unsubscribe/${token}`, { form })).status()).toBe(204);
  await program.dispose();
  await page.reload();
  await expect(page.getByText("You have unsubscribed.")).toBeVisible();
});

test("a reader chooses, pauses and ends the newsletter by the link in it @plain @either", async ({ page }) => {
  test.slow();
  const own = mark();
  const email = `${own}@readers.example`;
  await page.goto("/newsletter");
  const form = region(page, "Subscribe");
  await form.getByLabel("Email").fill(email);
  await form.getByLabel("Only what I choose").check();
  await form.getByLabel("Contributors").fill("nobody-at-all");
  await form.getByLabel("Science").check();
  await pressButton(form, "Subscribe");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no contributor “nobody-at-all”");
  await expect(form.getByLabel("Science")).toBeChecked();
  await form.getByLabel("Contributors").fill("");
  await pressButton(form, "Subscribe");
  await expect(page.getByText(`open the mail that we send to ${email}`)).toBeVisible();
  await page.goto(await linkInMail(email, "/subscription/confirm/"));
  await pressButton(page, "Confirm the newsletter");
  await expect(page.getByLabel("Science")).toBeChecked();
  await page.getByLabel("Every day").check();
  await pressButton(page, "Save the choice");
  await expect(page.getByText("Your choice is saved.")).toBeVisible();
  await expect(page.getByLabel("Every day")).toBeChecked();
  await pressButton(page, "Pause it");
  await expect(page.getByText("It is paused")).toBeVisible();
  await pressButton(page, "Send it again");
  await pressButton(page, "Unsubscribe");
  await expect(page.getByText("You have unsubscribed.")).toBeVisible();
});

test("a member sends a story to somebody, who wants no more of that @plain", async ({ page, browser }) => {
  test.slow();
  const own = mark();
  const friend = `${own}@friends.example`;
  const { penName } = await newMember(page, "Sam");
  const path = await addressOf(page, "Mill Road");
  await page.goto(path);
  await pressButton(page, "Email this story");
  // A dialog over the story; without JavaScript a page that does the same.
  const where = isPlain() ? page.getByRole("main") : page.getByRole("dialog", { name: "Email this story" });
  await where.getByLabel("Email", { exact: true }).fill(friend);
  await where.getByLabel("A short note").fill("Look at www.example.org/win");
  await pressButton(where, "Send");
  await expect(where.getByRole("alert")).toContainText("Leave out web addresses");
  await expect(where.getByLabel("Email", { exact: true })).toHaveValue(friend);
  await where.getByLabel("A short note").fill(`You live there ${own}`);
  await pressButton(where, "Send");
  await expect(where.getByText("It is on its way")).toBeVisible();
  if (!isPlain()) {
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await pressButton(where, "Close");
    await expect(where).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Email this story", exact: true })).toBeFocused();
  }

  const text = await mailOf(friend, `${penName} sends you a story`);
  expect(text).toContain(`They write: “You live there ${own}”`);
  expect(linkIn(text, "/stories/")).toBe(path);
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(linkIn(text, "/mail/stop/"));
  await pressButton(guest, "Send me no more mail");
  await expect(guest.getByText("No member can have mail sent to your address")).toBeVisible();
  await guest.goto(path);
  await pressButton(guest, "Email this story");
  await expect(guest).toHaveURL(/\/log-in\?next=/);
  await guest.context().close();
});

test("an editor gives the next newsletter its words, takes a story out, holds it, and tries it @either", async ({
  page,
}) => {
  test.slow();
  const own = mark();
  const editor = fromTheDemoWorld("a-brandt");
  await comeBack(page, editor);
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "The next newsletters" }).click();
  const weekly = region(page, "Weekly newsletter");
  await weekly.getByLabel("Subject").fill(`A good week ${own}`);
  await weekly.getByLabel("Introduction").fill("Read this first.");
  await pressButton(weekly, "Save the words");
  await expect(page.getByText("Saved.")).toBeVisible();
  await weekly.getByLabel("Address of a story").fill("https://example.org/nothing");
  await pressButton(weekly, "Add the story");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("There is no published story");
  const path = await addressOf(page, "Mill Road");
  await weekly.getByLabel("Address of a story").fill(path);
  await pressButton(weekly, "Add the story");
  await expect(weekly.getByRole("heading", { level: 3 }).nth(1)).toContainText("Mill Road");
  await weekly.getByRole("button", { name: /^Leave to the rule: .*Mill Road/ }).click();
  await expect(weekly.getByRole("button", { name: /^Leave to the rule: .*Mill Road/ })).toHaveCount(0);
  await pressButton(weekly, "Send me a test");
  await expect(page.getByText("The test is on its way")).toBeVisible();
  expect(await mailOf(editor.email, `Test: A good week ${own}`)).toContain("Read this first.");
  await pressButton(weekly, "Hold it");
  await expect(weekly.getByText("It is held.")).toBeVisible();
  await pressButton(weekly, "Let it go");
  await expect(weekly.getByText("It goes by itself")).toBeVisible();
});

test("a member to whom mail comes back reads so, and has it sent again @plain @either", async ({ page }) => {
  const { email } = await newMember(page, "Lost");
  await mailComesBack(email);
  await page.goto("/dashboard");
  await expect(page.getByText("We cannot reach you by mail.")).toBeVisible();
  await pressButton(page, "My address works again");
  await expect(page.getByText("We cannot reach you by mail.")).toHaveCount(0);
  await page.goto("/me");
  await expect(page.getByText("We cannot reach you by mail.")).toHaveCount(0);
});
