import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { moderatorDecides } from "../moderation.ts";
import { mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";
import { addressOf, region } from "../stories.ts";

test("what a reader says with a vote stands under the verdict without a name; another finds it helpful, the contributor answers it, a moderator removes it @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const note = `The lamp at the corner was dark on Monday, ${mark()}.`;
  const written = await (await browser.newContext()).newPage();
  await newMember(written, "Nadia");
  const path = await newStory(written, { title: `Lamps counted ${mark()}`, text: "Every lamp was counted twice." });

  const reader = await newMember(page, "Ines");
  await page.goto(path);
  const ballot = region(page, "Your vote");
  await ballot.getByText("Add your two cents").click();
  await ballot.getByLabel("Note").fill(note);
  await pressButton(ballot, "Fact");
  if (!isPlain()) await expect(ballot.getByText("Your vote is saved.")).toBeVisible();
  await page.goto(path);
  await expect(region(page, "Two cents").getByText(note)).toBeVisible();
  await region(page, "Two cents")
    .getByRole("link", { name: /All two cents/ })
    .click();
  const all = region(page, "Two cents");
  const said = all.getByRole("listitem").filter({ hasText: note });
  await expect(said.getByText("A reader")).toBeVisible();
  await expect(all.getByText(reader.penName)).toHaveCount(0);

  const other = await (await browser.newContext({ javaScriptEnabled: !isPlain() })).newPage();
  await newMember(other, "Olu");
  await other.goto(`${path}/verdict`);
  const theirs = region(other, "Two cents").getByRole("listitem").filter({ hasText: note });
  await pressButton(theirs, "Helpful");
  await expect(theirs.getByRole("button", { name: "Helpful", exact: true })).toHaveAttribute("aria-pressed", "true");
  if (!isPlain()) {
    await expect(theirs.getByText("Your rating is saved.")).toBeVisible();
    await other.reload();
    await expect(theirs.getByRole("button", { name: "Helpful", exact: true })).toHaveAttribute("aria-pressed", "true");
  }
  await other.context().close();

  await written.goto(`${path}/verdict`);
  await written.getByRole("link", { name: "Answer each once" }).click();
  await written.getByLabel("Your answer").fill("It was counted on Tuesday.");
  await pressButton(written, "Answer");
  await expect(written.getByText("Your answer is published.")).toBeVisible();
  await written.context().close();
  await page.goto(`${path}/verdict`);
  await expect(said.getByText("It was counted on Tuesday.")).toBeVisible();

  const id = ((await said.getAttribute("id")) ?? "").replace("two-cents-", "");
  const decisionId = await moderatorDecides({ kind: "cents", id, choice: "remove", reason: "It names a neighbour." });
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(note)).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page.goto(`/decisions/${decisionId}`);
  await expect(page.getByText("It names a neighbour.")).toBeVisible();
  await page.goto(`/moderation-log/${decisionId}`);
  await expect(page.getByText("Two cents removed").first()).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
});

test("a guest who rates is led to sign up, and can report two cents @plain @either", async ({ page }) => {
  await page.goto(`${await addressOf(page, "Mill Road")}/verdict`);
  const first = region(page, "Two cents").getByRole("listitem").first();
  await expect(first.getByText("Found helpful by readers of both sides")).toBeVisible();
  const way = await first.getByRole("link", { name: "Report these two cents" }).getAttribute("href");
  await pressButton(first, "Helpful");
  await expect(page).toHaveURL(/\/sign-up\?next=/);
  await page.goto(way ?? "");
  await expect(page.getByText("Two cents on")).toBeVisible();
  await expect(page.getByText("by a reader")).toBeVisible();
});
