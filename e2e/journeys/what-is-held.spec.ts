import { expect, type Page, test } from "@playwright/test";
import { decisionForm } from "../cases.ts";
import { comment, conversation, post } from "../comments.ts";
import { pressButton } from "../forms.ts";
import { moderatorDecides } from "../moderation.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { newStory } from "../preparations.ts";
import { idIn, region } from "../stories.ts";
import { fillIn, openDesk, publish } from "../writing.ts";

const reason = "It says where it leads.";

/** Somebody new hands in a story whose link does not show where it leads; answers its id. */
async function handInHeld(page: Page, title: string): Promise<string> {
  await openDesk(page);
  await fillIn(page, { title, text: "The letter that we all got is at https://bit.ly/3abc, and nobody has sent it." });
  await pressButton(page, "Publish");
  await expect(page.getByText("Your story is handed in. It is held for review")).toBeVisible();
  await expect(page.getByText("This has a shortened link", { exact: false })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

test("a newcomer's story is held, seen by nobody else, and published when it is let through @plain", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `The letter without a sender ${mark()}`;
  await newMember(page, "Nell");
  const id = await handInHeld(page, title);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const guest = await (await browser.newContext()).newPage();
  expect((await guest.goto(`/stories/${id}`))?.status()).toBe(404);
  await page.goto("/dashboard");
  const own = region(page, "Your stories").getByRole("listitem").filter({ hasText: title });
  await expect(own.getByText("Held", { exact: true })).toBeVisible();
  await expect(own).toContainText("It is held for review");

  await moderatorDecides({ kind: "story", id, choice: "approve", reason });
  await page.reload();
  await expect(own.getByText("Held", { exact: true })).toHaveCount(0);
  await own.getByRole("link", { name: title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/stories/.*${id}$`));
  await expect(async () => {
    expect((await guest.goto(new URL(page.url()).pathname))?.status()).toBe(200);
  }).toPass();
  await expect(guest.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await guest.context().close();
});

test("a newcomer withdraws the story that is held, changes it, and publishes it @plain @either", async ({ page }) => {
  test.slow();
  await newMember(page, "Wes");
  const title = `The letter that is withdrawn ${mark()}`;
  const id = await handInHeld(page, title);
  await pressButton(page, "Withdraw");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await openDesk(page, `/write/${id}`);
  await fillIn(page, { title, text: `The letter that we all got came from the council ${mark()}.` });
  expect(idIn(await publish(page))).toBe(id);
});

test("a moderator reads a held story as readers would, with the evidence, and lets it through @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `The letter on the desk ${mark()}`;
  const writer = await (await browser.newContext()).newPage();
  await newMember(writer, "Nora");
  const id = await handInHeld(writer, title);
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await expect(async () => {
    await page.goto(`/moderation?queue=held&q=${encodeURIComponent(title)}`);
    await page.getByRole("link", { name: title }).click({ timeout: 2000 });
  }).toPass();
  const form = await decisionForm(page);
  await expect(page.getByRole("region", { name: "Text of the story" })).toContainText("nobody has sent it");
  await expect(page.getByRole("list", { name: "What was found in it" })).toContainText("bit.ly");
  await form.getByRole("radio", { name: /Let it through/ }).check();
  await form.getByLabel("Reason").fill(reason);
  await pressButton(page, "Decide");
  await expect(page).toHaveURL(new RegExp(`done=story-${id}`));
  expect((await writer.goto(`/stories/${id}`))?.status()).toBe(200);
  await expect(writer.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await writer.context().close();
});

test("a newcomer's first comment is held with its reason, and shown when it is let through @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const contributor = await (await browser.newContext()).newPage();
  await newMember(contributor, "Cora");
  const path = await newStory(contributor, { title: `Talked about ${mark()}`, text: "What do you say?" });
  await newMember(page, "Cole");
  await page.goto(path);
  const words = `All of it is at https://photos.example.org/${mark()}`;
  await conversation(page).getByLabel("Your comment").fill(words);
  await post(page, "Post comment", words);
  const own = comment(page, words);
  await expect(own).toContainText("Only you see this comment. Links from new members are looked at first.");
  await contributor.goto(path);
  await expect(comment(contributor, words)).toHaveCount(0);

  const answer = await page.request.get(`/api/stories/${idIn(path)}/comments/held`);
  const { comments } = (await answer.json()) as { comments: { id: string }[] };
  await moderatorDecides({ kind: "comment", id: comments[0]?.id ?? "", choice: "approve", reason });
  await expect(async () => {
    await contributor.goto(path);
    await expect(comment(contributor, words)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await contributor.context().close();
});

test("a revision that is held takes the story's page off until it is let through @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  await newMember(page, "Rob");
  const title = `The sluice ${mark()}`;
  const path = await newStory(page, { title, text: "It was open all night." });
  const id = idIn(path);
  await openDesk(page, `/write/${id}`);
  await fillIn(page, { title, text: "It was open all night, see https://bit.ly/3abc for a picture." });
  await pressButton(page, "Publish");
  await expect(page.getByText("It is there again as soon as a moderator lets it through.")).toBeVisible();
  const guest = await (await browser.newContext()).newPage();
  await expect(async () => {
    expect((await guest.goto(path))?.status()).toBe(200);
    await expect(guest.getByText("This story is held for review")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(guest.getByText(title)).toHaveCount(0);
  await moderatorDecides({ kind: "story", id, choice: "approve", reason });
  await expect(async () => {
    await guest.goto(path);
    await expect(guest.getByText("for a picture.")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await guest.context().close();
});

test("a profile's new text waits beside the old one, and is shown when it is let through @plain @either", async ({
  page,
}) => {
  test.slow();
  await newMember(page, "Bea");
  const first = `I live by the river ${mark()}.`;
  await page.goto("/account");
  await page.getByLabel("About you").fill(first);
  await pressButton(region(page, "Profile text"), "Save");
  await expect(page.getByText("Saved. Your profile shows it now.")).toBeVisible();
  const next = `My pictures: https://photos.example.org/${mark()}`;
  await page.getByLabel("About you").fill(next);
  await pressButton(region(page, "Profile text"), "Save");
  await expect(page.getByText("Your new text waits for review")).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText("Your new text waits for review")).toBeVisible();
  await expect(page.getByLabel("About you")).toHaveValue(next);
  const answer = await page.request.get("/api/me");
  const { member: me } = (await answer.json()) as { member: { id: string; handle: string } };
  await page.goto(`/contributors/${me.handle}`);
  await expect(page.getByText(first)).toBeVisible();
  await moderatorDecides({ kind: "profile", id: me.id, choice: "approve", reason });
  await expect(async () => {
    await page.goto(`/contributors/${me.handle}`);
    await expect(page.getByText(next)).toBeVisible({ timeout: 1000 });
  }).toPass();
});
