import { expect, test } from "@playwright/test";
import { pressButton } from "../forms.ts";
import { logIn, newMember, signUp, somebody } from "../people.ts";
import { inspect } from "../screens.ts";
import { expectQuiet, watch } from "../watch.ts";

const phone = { width: 390, height: 844 };

// There is one link and it works once, so both sizes are in one journey.
test("an admin is born from the one-time link, on a phone, and only once", async ({ page, browser, baseURL }) => {
  test.slow();
  const seen = watch(page, baseURL ?? "");
  await page.setViewportSize(phone);
  const link = new URL(process.env.E2E_ADMIN_LINK ?? "").pathname;
  await page.goto(link);
  await inspect(page, { name: "the link, for a guest", path: link });
  await page.setViewportSize(phone);
  await page.goto(link);
  const admin = somebody("Addi");
  await page.getByRole("link", { name: "Create an account" }).click();
  await signUp(page, admin);
  await expect(page).toHaveURL(new RegExp(`${link}$`));
  await pressButton(page, "Become the admin");
  await expect(page).toHaveURL(/\/admin$/);

  // A role that an admin gives works at the other's next request.
  const other = await (await browser.newContext()).newPage();
  const { penName } = await newMember(other, "Edda");
  await page.getByLabel("Pen name or handle").fill(penName);
  await pressButton(page, "Find");
  await page.getByText(`Roles of ${penName}, and more`).click();
  await page.getByRole("checkbox", { name: /^editor/ }).check();
  await pressButton(page, `Save the roles of ${penName}`);
  await expect(page.getByText("Saved: editor.")).toBeVisible();
  await other.goto("/me");
  await expect(other.getByRole("main").getByText("editor", { exact: true })).toBeVisible();
  await other.context().close();

  await inspect(page, { name: "run the site", path: "/admin" });
  const again = await page.goto(link);
  expect(again?.status()).toBe(200);
  await expect(page.getByText("This link has been used or has expired.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Become the admin" })).toHaveCount(0);
  await page.context().clearCookies();
  await logIn(page, admin);
  await page.goto("/me");
  await page.getByRole("link", { name: "Run the site" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Run the site" })).toBeVisible();
  expectQuiet(seen);
});

test("nobody else gets into the house", async ({ page }) => {
  await page.goto("/admin");
  await expect(page).toHaveURL(/\/log-in/);
  await newMember(page, "Curious");
  const answer = await page.goto("/admin");
  expect(answer?.status()).toBe(404);
});
