import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { brigadeVotes } from "../brigade.ts";
import { isPlain, pressButton } from "../forms.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";
import { idIn, region } from "../stories.ts";
import { readersVote } from "../verdicts.ts";

test("a story goes from too few votes to Fact across viewpoints; a brigade changes the percentage, and not the verdict; its author asks for a re-review @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const author = await (await browser.newContext()).newPage();
  await newMember(author, "Nadia");
  const path = await newStory(author, { title: `Lamps counted ${mark()}`, text: "Every lamp was counted twice." });
  await page.goto(path);
  const panel = region(page, "Fact or fiction");
  await expect(panel.getByText(/Too few votes/)).toBeVisible();

  await readersVote(idIn(path), 60, "fact");
  await expect(async () => {
    await page.reload();
    await expect(panel.getByText("Fact, across viewpoints")).toBeVisible({ timeout: 500 });
  }).toPass();

  // Forty accounts of yesterday change what "readers" say; readers who usually disagree still agree.
  await brigadeVotes(idIn(path), { honest: 0, brigade: 40 });
  await readersVote(idIn(path), 0, "fact");
  await page.reload();
  await expect(panel.getByText("60 %")).toBeVisible();
  await expect(panel.getByText("Fact, across viewpoints")).toBeVisible();

  await panel.getByRole("link", { name: "How this was computed" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How this was computed" })).toBeVisible();
  await expect(page.getByRole("img", { name: /Side A: \d+ % Fact/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Both sides agree:.* 0\.60 .*✓/ })).toBeVisible();
  await expect(region(page, "History").getByText(/before: Too few votes.*by the votes/)).toBeVisible();

  await author.goto(`${path}/verdict`);
  await author.getByRole("link", { name: "Ask to have it looked at again" }).click();
  await author.getByLabel("What should readers look at again?").fill("The council has published its own count since.");
  await pressButton(author, "Ask once");
  await expect(author.getByText("The council has published its own count since.")).toBeVisible();
  await author.goto(`/write/${idIn(path)}/verdict`);
  await expect(author.getByText("You have asked")).toBeVisible();
  await expect(author.getByRole("button", { name: "Ask once" })).toHaveCount(0);
  await author.context().close();
});

test("anybody downloads the votes of a day and recomputes the verdicts @plain @either", async ({ page, request }) => {
  await page.goto("/about/verdict");
  await page.getByRole("link", { name: "released to be recomputed" }).click();
  const folder = await mkdtemp(join(tmpdir(), "recompute-"));
  const names: string[] = [];
  for (const kind of ["votes", "verdicts"]) {
    const link = page.getByRole("link", { name: new RegExp(`^${kind}-[\\d-]+\\.jsonl\\.gz$`) }).first();
    const name = (await link.textContent()) ?? "";
    const answer = await request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toBe("application/gzip");
    await writeFile(join(folder, name), await answer.body());
    names.push(name);
  }
  const [votes = ""] = names;
  const { stdout } = await promisify(execFile)("node", ["scripts/verdict-recompute.ts", join(folder, votes)]);
  expect(stdout).toMatch(/^The same \d+ verdicts as in verdicts-[\d-]+\.jsonl\.gz, byte for byte\./);
  expect((await readFile(join(folder, votes))).length).toBeGreaterThan(1000);
  await rm(folder, { recursive: true });
  expect((await request.get("/transparency/votes-1999-01-01.jsonl.gz")).status()).toBe(404);
});

test("a reader is asked for their view, at most five a day, and can keep their votes out of the public file @plain @either", async ({
  page,
}) => {
  await page.goto("/needs-your-view");
  await expect(page.getByRole("heading", { level: 1, name: "Needs your view" })).toBeVisible();
  await comeBack(page, fromTheDemoWorld("sky-log"));
  await page.goto("/needs-your-view");
  const asked = page.getByRole("main").getByRole("article");
  const titles = await asked.getByRole("heading").allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.length).toBeLessThanOrEqual(5);
  await page.reload();
  expect(await asked.getByRole("heading").allTextContents()).toEqual(titles);

  await page.goto("/dashboard/options#votes");
  await page.getByLabel("Not in the public file").check();
  await pressButton(region(page, "Your votes"), "Save");
  if (!isPlain()) await expect(page.getByText("Your choice is saved.")).toBeVisible();
  await page.goto("/dashboard/options");
  await expect(page.getByLabel("Not in the public file")).toBeChecked();
  await page.getByLabel("Not in the public file").uncheck();
  await pressButton(region(page, "Your votes"), "Save");
});
