import { expect, type Page, test } from "@playwright/test";
import { pressButton } from "../forms.ts";
import { mailsTo } from "../mails.ts";
import { mark, newMember, somebody } from "../people.ts";
import { inspect } from "../screens.ts";

/** Goes to the provider of the journeys' site by its button, and agrees there. */
async function agreeElsewhere(page: Page, email: string): Promise<void> {
  await page.getByLabel("Your address").fill(email);
  await pressButton(page, "Agree");
}

test("one signs up with an account elsewhere, logs out, and is in again @plain @either", async ({ page }) => {
  const { penName, email } = somebody("Ada");
  await page.goto("/sign-up?next=/dashboard/options");
  await pressButton(page, "Log in with Openhouse");
  await agreeElsewhere(page, email);
  await expect(page.getByRole("heading", { level: 1, name: "Choose your pen name" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  await expect(page.getByLabel("Pen name")).toHaveValue(email.split("@")[0] ?? "");
  await page.getByLabel("Pen name").fill("@");
  await pressButton(page, "Sign up");
  await expect(page.getByLabel("Pen name")).toHaveValue("@");
  await page.getByLabel("Pen name").fill(penName);
  await pressButton(page, "Sign up");
  await expect(page).toHaveURL(/\/dashboard\/options$/);

  await page.goto("/me");
  await pressButton(page, "Log out");
  await page.goto("/log-in");
  await pressButton(page, "Log in with Openhouse");
  await agreeElsewhere(page, email);
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.goto("/account");
  await pressButton(page, "Unlink Openhouse");
  await expect(page.getByText("This is how you log in. Set a password first")).toBeVisible();
});

test("who has an account logs in to it once, links the two, and unlinks them again @plain @either", async ({
  page,
}) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  await page.context().clearCookies();
  await page.goto("/log-in");
  await pressButton(page, "Log in with Openhouse");
  await agreeElsewhere(page, ada.email);
  await expect(page.getByRole("heading", { level: 1, name: "You have an account here" })).toBeVisible();
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password").fill(ada.password);
  await pressButton(page, "Log in");
  await pressButton(page, "Link my Openhouse account");
  await expect(page.getByText("The two are linked.")).toBeVisible();
  await expect
    .poll(async () => (await mailsTo(ada.email)).map(({ subject }) => subject))
    .toEqual(expect.arrayContaining([expect.stringContaining("Your Openhouse account now logs you in")]));
  await pressButton(page, "Unlink Openhouse");
  await expect(page.getByText("It is unlinked.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Link an account with Openhouse" })).toBeVisible();
});

test("who does not agree there, or comes back by an old answer, is told so where they began @plain @either", async ({
  page,
}) => {
  await page.goto("/log-in");
  await pressButton(page, "Log in with Openhouse");
  await page.getByLabel("Your address").fill("ada@readers.example");
  await pressButton(page, "Do not agree");
  await expect(page.getByText("Openhouse says that you did not agree.")).toBeVisible();
  await page.goto("/log-in/with/oidc/callback?code=old&state=old");
  await expect(page.getByText("Begin anew with Openhouse.")).toBeVisible();
  await page.goto("/log-in?trouble=<b>bold</b>&with=oidc");
  await expect(page.getByRole("heading", { level: 1, name: "Log in" })).toBeVisible();
  await expect(page.getByText("bold")).toHaveCount(0);
});

test("the screens on the way can be used by everybody @either", async ({ page }) => {
  test.slow();
  const ada = await newMember(page, "Ada");
  await inspect(page, { name: "settings, with linked accounts", path: "/account" });
  await page.goto("/account");
  await pressButton(page, "Link an account with Openhouse");
  await agreeElsewhere(page, ada.email);
  await inspect(page, { name: "linking", path: "/log-in/with" });
  await page.context().clearCookies();
  await inspect(page, { name: "log in, with a trouble", path: "/log-in?trouble=slow&with=oidc" });
  await pressButton(page, "Log in with Openhouse");
  await agreeElsewhere(page, ada.email);
  await inspect(page, { name: "an account with this address", path: "/log-in/with" });
  await page.goto("/log-in");
  await pressButton(page, "Log in with Openhouse");
  await agreeElsewhere(page, `${mark()}@readers.example`);
  await inspect(page, { name: "choosing a pen name", path: "/log-in/with" });
});
