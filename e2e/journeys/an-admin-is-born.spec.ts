import { expect, test } from "@playwright/test";
import { pressButton } from "../forms.ts";
import { signUp, somebody } from "../people.ts";

// There is one link, and it works once: this journey belongs to one browser.
test("an admin is born from the one-time link, and only once", async ({ page }, { project }) => {
  test.skip(project.name !== "desktop", "the link works once");
  const link = new URL(process.env.E2E_ADMIN_LINK ?? "").pathname;
  const admin = somebody("Addi");
  await signUp(page, admin);
  await page.goto(link);
  await pressButton(page, "Become the admin");
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const again = await page.goto(link);
  expect(again?.status()).toBeLessThan(500);
  await expect(page.getByRole("button", { name: "Become the admin" })).toHaveCount(0);
});

test("nobody else gets into the house", async ({ page }) => {
  await signUp(page, somebody("Curious"));
  const answer = await page.goto("/admin");
  expect(answer?.status()).toBe(404);
});
