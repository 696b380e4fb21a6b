import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { noticeOf } from "../notices.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";
import { inMinutes, minutesGoBy, nextSpringDay } from "../schedule.ts";
import { idIn, region } from "../stories.ts";
import { fillIn, openDesk, publish, storyField, tool, untilSaved } from "../writing.ts";

test("a contributor schedules a story; it is published when its time has come @plain", async ({ page, browser }) => {
  test.slow();
  await newMember(page, "Sched");
  const title = `The lamps go on at dusk ${mark()}`;
  await openDesk(page);
  await fillIn(page, { title, text: `They go on at dusk, says ${mark()}, and nobody knows who pays.` });
  await pressButton(page, "Schedule");
  await expect(page.getByRole("heading", { level: 1, name: "Schedule this story" })).toBeVisible();
  const id = new URL(page.url()).pathname.split("/").at(-2) ?? "";
  const choose = async (day: string, time: string, zone: string) => {
    await page.getByLabel("Day").fill(day);
    await page.getByLabel("Time", { exact: true }).fill(time);
    await page.getByLabel("Time zone").selectOption(zone);
    await pressButton(page, "Schedule");
  };
  await choose(nextSpringDay(), "02:30", "Europe/Berlin");
  await expect(page.getByText("02:30 does not exist on that day in Europe/Berlin").first()).toBeVisible();
  await expect(page.getByLabel("Day")).toHaveValue(nextSpringDay());
  const { day, time } = inMinutes(5);
  await choose(day, time, "UTC");
  await expect(page.getByText("This story is scheduled.")).toBeVisible();
  await expect(page.getByText("does not exist")).toHaveCount(0);
  await expect(page.getByRole("time").filter({ hasText: `${time}, UTC` })).toBeVisible();

  const guest = await (await browser.newContext()).newPage();
  expect((await guest.goto(`/stories/${id}`))?.status()).toBe(404);
  await page.goto("/dashboard");
  await expect(region(page, "Drafts and schedule").getByRole("listitem").filter({ hasText: title })).toContainText(
    "Scheduled",
  );

  await minutesGoBy(6);
  await (await noticeOf(page, `“${title}” is published.`)).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(async () => expect((await guest.goto(`/stories/${id}`))?.status()).toBe(200)).toPass();
  await guest.context().close();
});

test("a schedule is cancelled, and the story is a draft again @either", async ({ page }) => {
  await newMember(page, "Cancel");
  const title = `Perhaps later ${mark()}`;
  await openDesk(page);
  await fillIn(page, { title, text: "Not yet." });
  await pressButton(page, "Schedule");
  const own = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  await expect(page.getByLabel("Time zone")).toHaveValue(own);
  const { day, time } = inMinutes(2000);
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await pressButton(page, "Schedule");
  await expect(page.getByText("This story is scheduled.")).toBeVisible();
  await page.getByRole("link", { name: title }).click();
  const notice = page.getByRole("note").filter({ hasText: "This story is scheduled" });
  await expect(notice).toBeVisible();
  await pressButton(notice, "Cancel the schedule");
  await expect(notice).toHaveCount(0);
  await page.goto("/dashboard");
  await expect(region(page, "Drafts").getByRole("listitem").filter({ hasText: title })).not.toContainText("Scheduled");
});

test("a material correction needs a note, which readers see with what was changed @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  await newMember(page, "Cora");
  const title = `Nine asked for the bench ${mark()}`;
  const path = await newStory(page, { title, text: "Nine of us asked for a bench." });
  await openDesk(page, `/write/${idIn(path)}`);
  await storyField(page).fill("Eleven of us asked for a bench.");
  await page.getByLabel("This is a material correction").check();
  await pressButton(page, "Publish");
  await expect(page.getByLabel("What changed?")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("What changed?").fill("Eleven asked, not nine.");
  await publish(page);
  await openDesk(page, `/write/${idIn(path)}`);
  await storyField(page).fill("Eleven of us asked for a bench. It came.");
  await publish(page);

  const guest = await (await browser.newContext({ javaScriptEnabled: !isPlain() })).newPage();
  await guest.goto(path);
  await expect(guest.getByRole("note").filter({ hasText: "Corrected" })).toContainText("Eleven asked, not nine.");
  await guest.getByRole("link", { name: "History", exact: true }).click();
  const versions = region(guest, "Versions");
  await expect(versions.getByRole("listitem")).toHaveCount(3);
  await expect(versions.getByText("Material correction")).toBeVisible();
  await expect(region(guest, "From version 2 to version 3").getByRole("insertion").last()).toContainText("It came.");
  await versions.getByRole("link", { name: "What changed in version 2" }).click();
  const changes = region(guest, "From version 1 to version 2");
  await expect(changes.getByRole("deletion").last()).toContainText("Nine");
  await expect(changes.getByRole("insertion").last()).toContainText("Eleven");
  await guest.getByLabel("Compare version").selectOption({ index: 2 });
  await guest.getByLabel("with version").selectOption({ index: 0 });
  await pressButton(guest, "Compare");
  await expect(region(guest, "From version 1 to version 3")).toBeVisible();
  await guest.getByRole("link", { name: "Read the story as it is now" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await guest.context().close();
});

test("of two devices that write one story, the second is told, and nothing is overwritten @either", async ({
  page,
  browser,
}) => {
  const writer = await newMember(page, "Duo");
  await openDesk(page);
  await untilSaved(page, "As it was.", () => fillIn(page, { title: `Two devices ${mark()}`, text: "As it was." }));
  const second = await (await browser.newContext()).newPage();
  await comeBack(second, writer);
  await openDesk(second, new URL(page.url()).pathname);
  await untilSaved(page, "At the desk.", () => storyField(page).fill("At the desk."));
  await storyField(second).fill("On the train.");
  const versions = region(second, "Two versions");
  await expect(versions.getByRole("region", { name: "The other version" })).toContainText("At the desk.");
  await expect(versions.getByRole("region", { name: "Your version, in this tab" })).toContainText("On the train.");
  await second.context().close();
  await page.reload();
  await expect(tool(page, "Bold")).toBeVisible();
  await expect(storyField(page)).toHaveText("At the desk.");
});

test("the dashboard tells views over time, every story in a table, and gives the figures away @plain", async ({
  page,
}) => {
  await comeBack(page, fromTheDemoWorld("old-ferryman"));
  await page.goto("/dashboard");
  const all = region(page, "All your stories");
  await expect(all.getByRole("img", { name: "Views on each of the last 30 days (UTC)" })).toBeVisible();
  await all.getByRole("link", { name: "week", exact: true }).click();
  await expect(all.getByRole("img", { name: "Views in each of the last 26 weeks (UTC)" })).toBeVisible();
  await all.getByText("The same as a table").click();
  await expect(all.getByRole("table")).toBeVisible();
  await expect(all.getByRole("rowheader")).toHaveCount(26);

  await page.getByRole("navigation", { name: "Dashboard" }).getByRole("link", { name: "Stories", exact: true }).click();
  const table = page.getByRole("table");
  const totals = async () => {
    const cells = await table.getByRole("row").locator("td:nth-of-type(4)").allInnerTexts();
    return cells.map((cell) => Number(cell.replaceAll(",", "")));
  };
  await table.getByRole("link", { name: "Total" }).click();
  await expect(table.getByRole("columnheader", { name: "Total" })).toHaveAttribute("aria-sort", "descending");
  const down = await totals();
  expect(down).toEqual(down.toSorted((a, b) => b - a));
  expect(down[0]).toBeGreaterThan(0);
  const csv = await page.request.get("/dashboard/stories.csv");
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect((await csv.text()).trim().split("\r\n")).toHaveLength(down.length + 1);
  expect(await (await page.request.get("/dashboard/views.csv?step=day")).text()).toMatch(
    /^\ufeffid,title,day,views\r\n/,
  );

  await table.getByRole("rowheader").first().getByRole("link").click();
  await expect(region(page, "Views over time").getByRole("img")).toBeVisible();
});

test("a comment waits for an answer until it is answered or laid aside @plain @either", async ({ page, browser }) => {
  test.slow();
  await newMember(page, "Anna");
  const title = `Who mended the gate ${mark()}`;
  const path = await newStory(page, { title, text: "Somebody mended the gate at night." });
  const reader = await (await browser.newContext()).newPage();
  await comeBack(reader, fromTheDemoWorld("tom-ekwueme"));
  const words = `Was it the man with the red van, ${mark()}?`;
  await newComment(reader, path, words);
  await reader.context().close();

  await page.goto("/dashboard/comments");
  const waiting = page
    .getByRole("list", { name: "Comments to answer" })
    .getByRole("listitem")
    .filter({ hasText: words });
  await expect(waiting).toContainText(title);
  await waiting.getByRole("button", { name: /^No answer needed/ }).click();
  await expect(page.getByText("It is laid aside")).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await pressButton(page, "Bring it back");
  await expect(waiting).toBeVisible();
  await waiting.getByRole("link", { name: /^Answer/ }).click();
  await expect(page).toHaveURL(/\/comments\//);
});
