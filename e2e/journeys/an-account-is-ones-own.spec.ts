import { expect, test } from "@playwright/test";
import { deletionIsCarriedOut, downloadExport, takeFirstStep, takeSecondStep, turnOnTwoFactor } from "../accounts.ts";
import { pressButton } from "../forms.ts";
import { linkInMail, mailsTo } from "../mails.ts";
import { mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";

test("with two-factor on, one logs in by a code of the app, or by a recovery code once @plain", async ({ page }) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  const { app, codes } = await turnOnTwoFactor(page, ada);
  await expect(page.getByText("Two-factor is on")).toBeVisible();
  await page.context().clearCookies();

  await takeFirstStep(page, ada);
  await takeSecondStep(page, "000000");
  await expect(page.getByText("This code is not right, or was used already.").first()).toBeVisible();
  // The code that turned it on is spent: the next one is believed a little early.
  await takeSecondStep(page, app.code(1));
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.context().clearCookies();

  for (const outcome of ["in", "refused"]) {
    await takeFirstStep(page, ada);
    await takeSecondStep(page, codes[0] ?? "");
    if (outcome === "in") await expect(page).toHaveURL(/\/dashboard$/);
    else await expect(page.getByText("no recovery code that is left").first()).toBeVisible();
    await page.context().clearCookies();
  }
  await expect
    .poll(async () => (await mailsTo(ada.email)).map(({ subject }) => subject))
    .toEqual(expect.arrayContaining([expect.stringContaining("A recovery code was used")]));
});

test("one turns two-factor off again, and the password is enough @either", async ({ page }) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  const { codes } = await turnOnTwoFactor(page, ada);
  await page.goto("/account");
  await page.getByRole("link", { name: "Two-factor is on" }).click();
  await page.getByText("Turn off two-factor").first().click();
  await page
    .getByLabel("Or a code")
    .last()
    .fill(codes[3] ?? "");
  await pressButton(page, "Turn off two-factor");
  await expect(page.getByText("Two-factor is off. All other sessions have ended.")).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/log-in");
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password").fill(ada.password);
  await pressButton(page, "Log in");
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("what is typed while a form is on its way outlives the answer @either", async ({ page }) => {
  const ada = await newMember(page, "Ada");
  await page.context().clearCookies();
  await page.goto("/log-in");
  await page.getByLabel("Email").fill(`not-${ada.email}`);
  await page.getByLabel("Password").fill("not the password");
  const answer = Promise.withResolvers<void>();
  await page.route("**/log-in", async (route) => {
    await answer.promise;
    await route.continue();
  });
  await pressButton(page, "Log in");
  await expect(page.getByRole("button", { name: "Log in", exact: true })).toHaveAttribute("aria-busy", "true");
  await page.getByLabel("Email").fill(ada.email);
  answer.resolve();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(ada.email);
  // What was sent and refused is gone, as a password should be.
  await expect(page.getByLabel("Password")).toHaveValue("");
  await page.getByLabel("Password").fill(ada.password);
  await pressButton(page, "Log in");
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("one logs in by a link in a mail, once @plain @either", async ({ page }) => {
  const ada = await newMember(page, "Ada");
  await page.context().clearCookies();
  await page.goto("/log-in?next=/account");
  await page.getByRole("link", { name: "Log in by a link in a mail" }).click();
  await page.getByLabel("Email").fill(ada.email);
  await pressButton(page, "Send the link");
  await expect(page.getByText("a link is on its way to it")).toBeVisible();
  const link = await linkInMail(ada.email, "/log-in/link/");
  await page.goto(`${link}?next=/account`);
  await pressButton(page, "Log in");
  await expect(page.getByRole("heading", { level: 1, name: "Account settings" })).toBeVisible();
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText("This link has been used or has expired.")).toBeVisible();
});

test("one fetches everything of one's own as a file, and the story is in it @plain @either", async ({ page }) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  const title = `The water is brown ${mark()}`;
  await newStory(page, { title, text: "It has been so since Tuesday." });
  await page.goto("/account");
  await page.getByRole("link", { name: "Export or delete" }).click();
  await pressButton(page, "Make the file");
  await expect(async () => {
    await page.goto("/account/data");
    await expect(page.getByRole("link", { name: "Download" })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  const files = await downloadExport(page);
  const story = Object.entries(files).find(([path]) => path.endsWith("story.html"))?.[1] ?? "";
  expect(story).toContain(title);
  expect(story).toContain("It has been so since Tuesday.");
  expect(files["account.json"]).toContain(ada.email);
  await expect
    .poll(async () => (await mailsTo(ada.email)).map(({ subject }) => subject))
    .toEqual(expect.arrayContaining([expect.stringContaining("is ready")]));
});

test("one's own profile leads to its settings, and nobody else's does @either", async ({ page }) => {
  await newMember(page, "Ada");
  await page.goto("/me");
  await page.getByRole("link", { name: "Your public profile" }).click();
  const edit = page.getByRole("link", { name: "Edit profile" });
  await expect(edit).toBeVisible();
  await page.context().clearCookies();
  await page.reload();
  await expect(edit).toBeHidden();
});

test("one asks for one's account to be deleted, keeps it, and lets it go: stories stay without a name @plain @either", async ({
  page,
}) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  const path = await newStory(page, { title: `A tree fell ${mark()}`, text: "Nobody was hurt." });
  const ask = async () => {
    await page.goto("/account/data");
    await page.getByLabel("Your password").fill(ada.password);
    await pressButton(page, "Delete my account");
    await expect(page.getByText("Your account is to be deleted").first()).toBeVisible();
  };
  await ask();
  const first = await linkInMail(ada.email, "/account/keep/");
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Keep it" }).click();
  await pressButton(page, "Keep my account");
  await expect(page.getByText("Your account is kept. Nothing was changed.")).toBeVisible();

  await ask();
  await page.context().clearCookies();
  let second = first;
  await expect(async () => {
    second = await linkInMail(ada.email, "/account/keep/");
    expect(second).not.toBe(first);
  }).toPass();
  await page.goto(second);
  await pressButton(page, "Keep my account");
  await expect(page.getByRole("heading", { level: 1, name: "Your account is kept" })).toBeVisible();

  await page.goto("/log-in");
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password").fill(ada.password);
  await pressButton(page, "Log in");
  await expect(page).toHaveURL(/\/dashboard$/);
  await ask();
  await deletionIsCarriedOut(ada);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/log-in/);
  await page.goto(path);
  await expect(page.getByText("Nobody was hurt.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Former contributor").first()).toBeVisible();
  await expect(page.getByText(ada.penName)).toHaveCount(0);
});
