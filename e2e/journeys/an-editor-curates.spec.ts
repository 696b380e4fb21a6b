import { expect, type Locator, type Page, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { addressOf, idIn, region } from "../stories.ts";

// Each journey watches a front page of its own part: what one picks, no other takes off.
const stories: Record<string, string> = {
  desktop: "Give the harbour back its fog",
  phone: "Stop calling it a consultation",
  "without JavaScript": "Do not trust your treasurer",
};

const recommend = (page: Page) => page.getByRole("button", { name: "Recommend this story", exact: true });
const follow = (page: Page) => page.getByRole("button", { name: /^Follow / });

// It shows what is wanted at once, and is busy until that is so.
async function press(button: Locator, pressed: "true" | "false"): Promise<void> {
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", pressed);
  await expect(button).not.toHaveAttribute("aria-busy", "true");
}

async function place(page: Page, words: string, where: string, why: string): Promise<void> {
  await page.goto("/editor");
  await page.getByLabel("Words of its title, or its address").fill(words);
  await pressButton(page, "Find");
  await page
    .getByRole("link", { name: /^Place “/ })
    .first()
    .click();
  await page.getByRole("radio", { name: where }).check();
  await page.getByLabel("Why").fill(why);
  await pressButton(page, "Place the story");
  await expect(page.getByText("It is placed.")).toBeVisible();
}

// Others see a change of the front page within a second or so.
async function untilRenewed(guest: Page, look: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await guest.goto("/");
    await look();
  }).toPass();
}

test("an editor picks a story with a reason, readers see both, and it is taken off again @plain", async ({
  page,
  browser,
}) => {
  const title = stories[test.info().project.name] ?? "";
  const why = `It is a good argument ${mark()}.`;
  await comeBack(page, fromTheDemoWorld("a-brandt"));
  await place(page, title, "Editors’ pick", why);
  const item = region(page, "Editors’ picks").getByRole("listitem").filter({ hasText: title });
  await expect(item).toContainText(why);
  // Four are shown, so it goes up until it is the first.
  const rank = async () =>
    (await region(page, "Editors’ picks").getByRole("listitem").allInnerTexts()).findIndex((text) =>
      text.includes(title),
    );
  for (let at = await rank(); at > 0; at = await rank()) {
    await item.getByRole("button", { name: /up$/ }).click();
    await expect.poll(rank).toBeLessThan(at);
  }
  const guest = await browser.newPage();
  await untilRenewed(guest, () => expect(region(guest, "Editors’ picks")).toContainText(title, { timeout: 1000 }));
  await guest.goto("/moderation-log?role=editor");
  await expect(guest.getByRole("listitem").filter({ hasText: why })).toContainText("Story picked by the editors");

  await item.getByText("Take it off", { exact: true }).first().click();
  await item.getByLabel("Why").fill("It has had its time.");
  await item.getByRole("button", { name: "Take it off" }).click();
  await expect(page.getByText("It is ended.")).toBeVisible();
  const again = page.getByRole("link", { name: new RegExp(`^Place “${title}.* again$`) });
  await expect(again.first()).toBeVisible();
  await untilRenewed(guest, () => expect(region(guest, "Editors’ picks")).not.toContainText(title, { timeout: 1000 }));
  await guest.close();
});

test("a placement without a reason is refused, and what was typed stays @plain @either", async ({ page }) => {
  await comeBack(page, fromTheDemoWorld("a-brandt"));
  await page.goto(`/editor/stories/${idIn(await addressOf(page, "Nobody planted these poplars"))}`);
  await page.getByRole("radio", { name: "Demote" }).check();
  await page.getByLabel("For how long").selectOption("6");
  await pressButton(page, "Place the story");
  await expect(page.getByText("Give the reason").first()).toBeVisible();
  await expect(page.getByRole("radio", { name: "Demote" })).toBeChecked();
  await expect(page.getByLabel("For how long")).toHaveValue("6");
});

test("a member recommends a story and follows its contributor, and ends both @plain", async ({ page }) => {
  const path = await addressOf(page, "Mill Road");
  await newMember(page, "Fara");
  await page.goto(path);
  await expect(recommend(page)).toHaveAttribute("aria-pressed", "false");
  await press(recommend(page), "true");
  await press(follow(page), "true");
  await page.goto("/dashboard/options");
  const followed = region(page, "People you follow");
  await followed.getByRole("button", { name: /^Stop following/ }).click();
  await expect(followed).toContainText("You follow nobody yet.");
  if (isPlain()) return; // a page without a script is the same for all
  await page.goto(path);
  await expect(recommend(page)).toHaveAttribute("aria-pressed", "true");
  await expect(follow(page)).toHaveAttribute("aria-pressed", "false");
  await press(recommend(page), "false");
});

test("a guest who recommends is led to sign up, and back to the story @plain @either", async ({ page }) => {
  const path = await addressOf(page, "Mill Road");
  await page.goto(path);
  await recommend(page).click();
  await expect(page).toHaveURL(new RegExp(`/sign-up\\?story=${idIn(path)}`));
  await page.goto(path);
  await follow(page).click();
  await expect(page).toHaveURL(/\/sign-up\?next=/);
});

test("a guest hides a recommended story, has none any more, and has them again", async ({ page }) => {
  const path = await addressOf(page, "Mill Road");
  const box = page.getByRole("complementary", { name: "Recommended story" });
  await page.goto(path);
  await box.getByRole("button", { name: "Hide" }).click();
  await expect(box).toBeHidden();
  await page.reload();
  await expect(box).toBeVisible();
  await box.getByRole("link", { name: "Disable all" }).click();
  await expect(page).toHaveURL(/\/dashboard\/options#recommended$/);
  await expect(region(page, "Recommended stories")).toContainText("No stories are recommended to you.");
  await page.goto(path);
  await expect(box).toBeHidden();
  await page.goto("/dashboard/options");
  await pressButton(page, "Show recommended stories again");
  await page.goto(path);
  await expect(box).toBeVisible();
});

test("a member's choice to have no recommended stories goes with the account @either", async ({
  page,
  browser,
  baseURL,
}) => {
  const path = await addressOf(page, "Mill Road");
  const member = await newMember(page, "Odo");
  await page.goto(path);
  await page.getByRole("link", { name: "Disable all" }).click();
  await expect(region(page, "Recommended stories")).toContainText("No stories are recommended to you.");
  const elsewhere = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await comeBack(elsewhere, member);
  await elsewhere.goto(path);
  await expect(elsewhere.getByRole("complementary", { name: "Recommended story" })).toBeHidden();
  await elsewhere.goto("/dashboard/options");
  await pressButton(elsewhere, "Show recommended stories again");
  await elsewhere.goto(path);
  await expect(elsewhere.getByRole("complementary", { name: "Recommended story" })).toBeVisible();
  await elsewhere.context().close();
});
