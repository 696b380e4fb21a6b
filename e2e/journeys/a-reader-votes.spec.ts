import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { logIn, signUp, somebody, verify } from "../people.ts";
import { addressOf, region } from "../stories.ts";

test("a guest's choice survives signing up, counts when the address is confirmed, and can be changed @plain", async ({
  page,
}) => {
  const path = await addressOf(page, "Give the harbour back its fog");
  await page.goto(path);
  await pressButton(region(page, "Your vote"), "Fiction");
  await expect(page).toHaveURL(/\/sign-up/);
  const reader = somebody("Vera");
  await signUp(page, reader);
  await page.goto(path);
  if (!isPlain()) {
    await expect(region(page, "Your vote").getByRole("button", { name: "Fiction", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  }
  const before = await tally();
  await verify(page, reader);
  await expect.poll(async () => (await tally()).fiction).toBe(before.fiction + 1);

  await page.goto(path);
  await pressButton(region(page, "Your vote"), "Fact");
  await expect(region(page, "Your vote").getByRole("button", { name: "Fact", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect.poll(tally).toMatchObject({ fact: before.fact + 1, fiction: before.fiction });

  async function tally(): Promise<{ fact: number; fiction: number }> {
    const id = path.split("-").at(-1);
    return (await page.request.get(`/api/stories/${id}/live`)).json();
  }
});

test("a reader adds two cents and withdraws the vote", async ({ page }) => {
  const reader = somebody("Ada");
  await signUp(page, reader);
  await verify(page, reader);
  await page.goto(await addressOf(page, "Stop calling it a consultation"));
  const ballot = region(page, "Your vote");
  await pressButton(ballot, "Fact");
  await expect(ballot.getByRole("button", { name: "Fact", exact: true })).toHaveAttribute("aria-pressed", "true");
  await pressButton(ballot, "Withdraw");
  await expect(ballot.getByRole("button", { name: "Fact", exact: true })).toHaveAttribute("aria-pressed", "false");
});

test("logging out ends the session @plain", async ({ page }) => {
  const reader = somebody("Lou");
  await signUp(page, reader);
  await page.goto("/me");
  await page.getByRole("button", { name: "Log out" }).first().click();
  await page.goto("/me");
  await expect(page).toHaveURL(/\/log-in/);
  await logIn(page, reader);
  await page.goto("/me");
  await expect(page).not.toHaveURL(/\/log-in/);
});
