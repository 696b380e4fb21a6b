import { expect, type Page, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { linkInMail } from "../mails.ts";
import { logIn, newMember, signUp, somebody, verify } from "../people.ts";
import { addressOf, type Live, liveNumbers, region } from "../stories.ts";

// Each journey watches a tally, so each size has a story that no other journey votes on.
const watched: Record<string, readonly [string, string]> = {
  desktop: ["Give the harbour back its fog", "The last projectionist"],
  phone: ["Stop calling it a consultation", "A choir that rehearses"],
  "without JavaScript": ["Do not trust your treasurer", "Nobody planted these poplars"],
};

async function ownStory(page: Page, which: 0 | 1): Promise<string> {
  return addressOf(page, watched[test.info().project.name]?.[which] ?? "");
}

async function votes(page: Page, path: string): Promise<Pick<Live, "fact" | "fiction" | "unsure">> {
  const { fact, fiction, unsure } = await liveNumbers(page, path);
  return { fact, fiction, unsure };
}

const choice = (page: Page, name: string) => region(page, "Your vote").getByRole("button", { name, exact: true });

test("a guest's choice survives signing up, counts when the address is confirmed, and can be changed @plain", async ({
  page,
}) => {
  const path = await ownStory(page, 0);
  const before = await votes(page, path);
  await page.goto(path);
  await choice(page, "Fiction").click();
  await expect(page).toHaveURL(/\/sign-up\?/);
  await expect(page.getByText("Your choice is kept")).toBeVisible();
  const reader = somebody("Vera");
  await signUp(page, reader);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  // A page without a script is the same for all; with one it shows whose it is.
  if (!isPlain()) await expect(choice(page, "Fiction")).toHaveAttribute("aria-pressed", "true");
  expect(await votes(page, path)).toEqual(before);

  await verify(page, reader);
  await expect.poll(() => votes(page, path)).toEqual({ ...before, fiction: before.fiction + 1 });

  await page.goto(path);
  await choice(page, "Fact").click();
  await expect(choice(page, "Fact")).toHaveAttribute("aria-pressed", "true");
  await expect(choice(page, "Fiction")).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => votes(page, path)).toEqual({ ...before, fact: before.fact + 1 });

  await pressButton(region(page, "Your vote"), "Withdraw");
  await expect(choice(page, "Fact")).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => votes(page, path)).toEqual(before);
});

test("a vote from before is counted when the mail's link is opened in another browser @plain @either", async ({
  page,
  browser,
}) => {
  const path = await ownStory(page, 1);
  const before = await votes(page, path);
  await page.goto(path);
  await choice(page, "Unsure").click();
  const reader = somebody("Olu");
  await signUp(page, reader);

  const elsewhere = await browser.newContext();
  const mail = await elsewhere.newPage();
  await mail.goto(await linkInMail(reader.email, "/verify/"));
  await pressButton(mail, "Confirm my address");
  await expect(mail.getByRole("heading", { level: 1, name: "Your address is confirmed" })).toBeVisible();
  await elsewhere.close();

  await expect.poll(() => votes(page, path)).toEqual({ ...before, unsure: before.unsure + 1 });
  await page.goto("/me");
  await expect(page.getByText("is not confirmed yet")).toHaveCount(0);
});

test("a reader adds two cents, and they are still there @plain", async ({ page }) => {
  await newMember(page, "Ada");
  await page.goto(await addressOf(page, "Power cut map"));
  const ballot = region(page, "Your vote");
  await ballot.getByText("Add your two cents").click();
  await ballot.getByLabel("Reason").selectOption({ label: "I checked the source" });
  await ballot.getByLabel("Note").fill("The map agrees with my own street.");
  await ballot.getByLabel("Link to a source").fill("not an address");
  await choice(page, "Fact").click();
  await expect(ballot.getByLabel("Link to a source")).toHaveAttribute("aria-invalid", "true");
  await expect(ballot.getByLabel("Note")).toHaveValue("The map agrees with my own street.");

  await ballot.getByLabel("Link to a source").fill("https://power.example/cuts");
  await choice(page, "Fact").click();
  await expect(choice(page, "Fact")).toHaveAttribute("aria-pressed", "true");
  // Without a script it is the answer to the form that shows the own vote; with one, every visit does.
  if (!isPlain()) {
    await expect(ballot.getByText("Your vote is saved.")).toBeVisible();
    await page.reload();
  }
  await expect(choice(page, "Fact")).toHaveAttribute("aria-pressed", "true");
  if ((await ballot.getByLabel("Note").isVisible()) === false) await ballot.getByText("Add your two cents").click();
  await expect(ballot.getByLabel("Note")).toHaveValue("The map agrees with my own street.");
  await expect(ballot.getByLabel("Link to a source")).toHaveValue("https://power.example/cuts");
});

test("a form says what is wrong beside the field, and keeps what was typed @plain @either", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Pen name").fill("Somebody new");
  await page.getByLabel("Email").fill("no-address");
  await page.getByLabel("Password").fill("short");
  await pressButton(page, "Sign up");
  await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Pen name")).toHaveValue("Somebody new");
  await expect(page.getByLabel("Email")).toHaveValue("no-address");
});

test("logging out ends the session, logging in begins one @plain @either", async ({ page }) => {
  const reader = await newMember(page, "Lou");
  await page.goto("/me");
  await page.getByRole("button", { name: "Log out" }).first().click();
  await page.goto("/me");
  await expect(page).toHaveURL(/\/log-in/);
  await logIn(page, reader);
  await expect(page).toHaveURL(/\/me$/);
});

test("a forgotten password is set anew by the link in a mail, which works once @plain @either", async ({ page }) => {
  const reader = await newMember(page, "Reto");
  await page.context().clearCookies();
  await page.goto("/reset");
  await page.getByLabel("Email").fill(reader.email);
  await page.getByRole("main").getByRole("button").first().click();
  const link = await linkInMail(reader.email, "/reset/");
  await page.goto(link);
  await page.getByLabel("New password").fill(`another ${reader.password}`);
  await pressButton(page, "Set the password");
  await expect(page).toHaveURL(/\/me$/);
  await page.goto(link);
  await expect(page.getByText("This link has been used or has expired.")).toBeVisible();
});
