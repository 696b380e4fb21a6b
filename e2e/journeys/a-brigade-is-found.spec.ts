import { expect, type Page, test } from "@playwright/test";
import { brigadeVotes } from "../brigade.ts";
import { isPlain, pressButton } from "../forms.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";
import { idIn, liveNumbers, region } from "../stories.ts";

async function votes(page: Page, path: string) {
  const { fact, fiction } = await liveNumbers(page, path);
  return { fact, fiction };
}

/** Opens the case of a story from the queue of signals, once the signal is there. */
async function openSignal(page: Page, title: string): Promise<void> {
  const queue = `/moderation?queue=signals&q=${encodeURIComponent(title)}`;
  await expect(async () => {
    await page.goto(queue);
    await expect(page.getByRole("link", { name: title })).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("link", { name: title }).click();
}

test("a brigade's votes change the percentage, a moderator removes them in the open, and takes it back @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `Counted by hand ${mark()}`;
  const [author, reader] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await newMember(author, "Nadia");
  const path = await newStory(author, { title, text: "Every lamp of the park was counted." });
  const troop = await brigadeVotes(idIn(path), { honest: 12, brigade: 10 });
  await expect.poll(() => votes(page, path)).toEqual({ fact: 12, fiction: 10 });
  if (!isPlain()) {
    await page.goto(path);
    await expect(region(page, "Fact or fiction").getByText("55 %")).toBeVisible();
  }

  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await openSignal(page, title);
  const signal = page.getByRole("region", { name: "Signal: 10 votes for Fiction" });
  await expect(signal.getByText(/come from accounts younger than 7 days/)).toBeVisible();
  await expect(signal.getByText(/were made within/)).toBeVisible();
  await expect(
    signal.getByText("With these votes 55 % of 22 readers say Fact; without them 100 % of 12 readers do."),
  ).toBeVisible();
  await expect(signal.getByRole("row", { name: new RegExp(`${troop.penName}.*Fiction`) })).toBeVisible();
  await expect(signal.getByLabel("Rule", { exact: true })).toHaveValue("votes");
  await signal.getByLabel("Reason of the removal").fill("Ten accounts of one hour voted as one.");
  await pressButton(signal, "Remove these 10 votes");
  await expect(page.getByText("The votes are removed.")).toBeVisible();
  await expect(signal).toHaveCount(0);
  await expect.poll(() => votes(page, path)).toEqual({ fact: 12, fiction: 0 });

  await author.goto(path);
  const panel = region(author, "Fact or fiction");
  await expect(panel.getByText("100 %")).toBeVisible();
  const corrections = author.getByRole("list", { name: "Corrections of the votes" }).filter({ visible: true });
  await expect(corrections.getByText(/10 votes removed on/)).toBeVisible();
  await corrections.getByRole("link", { name: "see the log" }).click();
  await expect(author.getByRole("heading", { level: 1, name: "Votes on a story removed" })).toBeVisible();
  await expect(author.getByText("10 votes removed")).toBeVisible();
  await expect(author.getByText("Ten accounts of one hour voted as one.")).toBeVisible();
  await expect(author.getByText(/Troop/)).toHaveCount(0);

  // Whose vote was removed reads why on the ballot, also after voting anew.
  await comeBack(reader, troop);
  if (!isPlain()) {
    await reader.goto(path);
    const ballot = region(reader, "Your vote");
    await expect(ballot.getByText("Your vote was removed by the moderators")).toBeVisible();
    await ballot.getByRole("button", { name: "Unsure" }).click();
    await expect(ballot.getByText("Your vote is saved.")).toBeVisible();
    await expect.poll(() => votes(reader, path)).toEqual({ fact: 12, fiction: 0 });
    await ballot.getByRole("link", { name: "Read why, and appeal" }).click();
  } else {
    await reader.goto("/dashboard/decisions");
    await reader.getByRole("link", { name: "Votes on a story removed" }).click();
  }
  await expect(reader.getByText("Your vote on this story does not count any more")).toBeVisible();
  await expect(reader.getByLabel("Why the decision is wrong")).toBeVisible();

  await page.getByText("Undo: Votes on a story removed").click();
  await page.getByLabel("Why it is taken back").fill("They are a school class.");
  await pressButton(page, "Undo");
  await expect(page.getByText("The decision is taken back.")).toBeVisible();
  const back = isPlain() ? { fact: 12, fiction: 10 } : { fact: 12, fiction: 9 }; // one has changed their mind
  await expect.poll(() => votes(page, path)).toEqual(back);
  await author.goto(path);
  await expect(panel).toBeVisible();
  await expect(corrections).toHaveCount(0);
  await Promise.all([author, reader].map((each) => each.context().close()));
});

test("a signal that is no brigade is left, with a reason @either", async ({ page, browser }) => {
  const title = `Left as it is ${mark()}`;
  const author = await (await browser.newContext()).newPage();
  await newMember(author, "Nadia");
  const path = await newStory(author, { title, text: "Every bench of the park was counted." });
  await brigadeVotes(idIn(path), { honest: 12, brigade: 10 });
  await comeBack(page, fromTheDemoWorld("piotr-zielak"));
  await openSignal(page, title);
  await page.getByText("Not a brigade", { exact: true }).click();
  await page.getByLabel("Why it is no brigade").fill("A school class, each with a view of its own.");
  await pressButton(page, "Leave these votes");
  await expect(page.getByText("The votes stay, and the signal is answered.")).toBeVisible();
  await expect.poll(() => votes(page, path)).toEqual({ fact: 12, fiction: 10 });
  await page.goto(`/moderation?queue=signals&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
  await author.context().close();
});
