import { expect, type Page, test } from "@playwright/test";
import { pressButton } from "../forms.ts";
import { comeBack, mark, newMember } from "../people.ts";
import { fillIn, openDesk, publish, saveLine, storyField, tool, untilSaved } from "../writing.ts";

test("a draft that was saved by itself is there in another browser", async ({ page, browser }) => {
  const writer = await newMember(page, "Dora");
  const title = `Saved without a button ${mark()}`;
  await openDesk(page);
  await untilSaved(page, "Nobody pressed anything.", () => fillIn(page, { title, text: "Nobody pressed anything." }));
  await expect(page).toHaveURL(/\/write\/[0-9a-z]+$/);
  await page.context().close();

  const elsewhere = await (await browser.newContext()).newPage();
  await comeBack(elsewhere, writer);
  await elsewhere.goto("/dashboard");
  await elsewhere.getByRole("link", { name: `Continue “${title}”` }).click();
  await expect(tool(elsewhere, "Bold")).toBeVisible();
  await expect(elsewhere.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(storyField(elsewhere)).toHaveText("Nobody pressed anything.");
  await elsewhere.context().close();
});

test("a new story comes back after a crash before anything reached the server @either", async ({ page, context }) => {
  await newMember(page, "Cass");
  const title = `Written under ground ${mark()}`;
  await openDesk(page);
  await context.setOffline(true);
  await fillIn(page, { title, text: "No connection down here." });
  await expect(saveLine(page, /^Offline: kept in this browser$/)).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const after = await context.newPage();
  await openDesk(after);
  await expect(after.getByText("Recovered what was not saved")).toBeVisible();
  await expect(after.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(storyField(after)).toHaveText("No connection down here.");
  await publish(after);
  await expect(after.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("the last words before a crash come back, and can be given up @either", async ({ page, context }) => {
  await newMember(page, "Kit");
  await openDesk(page);
  await untilSaved(page, "The first half", () =>
    fillIn(page, { title: `Half a sentence ${mark()}`, text: "The first half" }),
  );
  const address = page.url();
  await context.setOffline(true);
  await storyField(page).fill("The first half and the second half");
  await expect(saveLine(page, /^Offline/)).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const after = await context.newPage();
  await openDesk(after, address);
  await expect(after.getByText("Recovered what was not saved")).toBeVisible();
  await expect(storyField(after)).toHaveText("The first half and the second half");
  await pressButton(saveLine(after, /^Recovered/), "Undo");
  await expect(storyField(after)).toHaveText("The first half");
});

test("a lost connection keeps what is typed, and saves it when it is back @either", async ({ page, context }) => {
  await newMember(page, "Olga");
  await openDesk(page);
  await untilSaved(page, "Before the tunnel.", () =>
    fillIn(page, { title: `In the tunnel ${mark()}`, text: "Before the tunnel." }),
  );
  await context.setOffline(true);
  await storyField(page).fill("In the tunnel.");
  await expect(saveLine(page, /^Offline: kept in this browser$/)).toBeVisible();
  await context.setOffline(false);
  await expect(saveLine(page, /^Saved/)).toBeVisible();
  await page.reload();
  await expect(storyField(page)).toHaveText("In the tunnel.");
});

for (const keep of ["mine", "the other"] as const) {
  test(`of two tabs that write one story, the second is told and can keep ${keep} @either`, async ({
    page,
    context,
  }) => {
    await newMember(page, "Tabea");
    await openDesk(page);
    await untilSaved(page, "As it was.", () => fillIn(page, { title: `Two tabs ${mark()}`, text: "As it was." }));
    const second = await context.newPage();
    await openDesk(second, page.url());
    await page.bringToFront();
    await untilSaved(page, "From the first tab.", () => storyField(page).fill("From the first tab."));

    await second.bringToFront();
    await storyField(second).fill("From the second tab.");
    const versions = region(second);
    await expect(versions).toBeVisible();
    await expect(versions.getByRole("region", { name: "The other version" })).toContainText("From the first tab.");
    await pressButton(versions, keep === "mine" ? "Keep mine" : "Take the other");
    await expect(versions).toHaveCount(0);
    const kept = keep === "mine" ? "From the second tab." : "From the first tab.";
    await expect(storyField(second)).toHaveText(kept);
    await expect(saveLine(second, /^Saved/)).toBeVisible();
    await second.reload();
    await expect(storyField(second)).toHaveText(kept);
  });
}

test("who reloads instead of choosing between two versions is asked again, and nothing is overwritten @either", async ({
  page,
  context,
}) => {
  await newMember(page, "Rae");
  await openDesk(page);
  await untilSaved(page, "As it was.", () => fillIn(page, { title: `Reloaded ${mark()}`, text: "As it was." }));
  const second = await context.newPage();
  await openDesk(second, page.url());
  await page.bringToFront();
  await untilSaved(page, "From the first tab.", () => storyField(page).fill("From the first tab."));
  await page.close();

  await second.bringToFront();
  await storyField(second).fill("From the second tab.");
  for (let time = 0; time < 3; time++) {
    await expect(region(second).getByRole("region", { name: "The other version" })).toContainText(
      "From the first tab.",
    );
    await expect(storyField(second)).toHaveText("From the second tab.");
    await second.reload();
  }
  await pressButton(region(second), "Take the other");
  await expect(storyField(second)).toHaveText("From the first tab.");
});

const region = (page: Page) => page.getByRole("region", { name: "Two versions" });
