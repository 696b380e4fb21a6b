import { expect, test } from "@playwright/test";
import { conversation } from "../comments.ts";
import { pressButton } from "../forms.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { addressOf, region } from "../stories.ts";

test("a moderator lists a word, tries a text, and takes the word off again @plain @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const word = `grozel${mark()}`;
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await page.goto("/moderation");
  await page.getByRole("link", { name: "Word lists" }).click();
  const form = page.getByRole("form", { name: "Add a word" });
  await pressButton(form, "Add the word");
  await expect(page.getByText("Type the word or phrase.").first()).toBeVisible();
  await form.getByLabel("Word or phrase").fill(word);
  await form.getByRole("radio", { name: /^Refuse/ }).check();
  await form.getByLabel("Note (optional)").fill("Only for this journey");
  await pressButton(form, "Add the word");
  await expect(page.getByText("The word is on the list, and counts from now on.")).toBeVisible();
  const listed = page.getByRole("list", { name: "Words" }).getByRole("listitem").filter({ hasText: word });
  await expect(listed).toContainText("refuses");
  await expect(listed).toContainText("Added by Ines Okafor");

  await page.getByLabel("Text", { exact: true }).fill(`Such a ${word.toUpperCase()}: see www.example.org`);
  await pressButton(page, "Try it");
  await expect(page.getByText("It would be refused.")).toBeVisible();
  await expect(region(page, "Phase: listed words").getByText(`“${word}” is on the banned list`)).toBeVisible();
  await expect(region(page, "Phase: links")).toBeVisible();
  await expect(region(page, "The classifier").getByText(/likely to be advertising/)).toBeVisible();

  const writer = await (await browser.newContext()).newPage();
  await newMember(writer, "Rob");
  await writer.goto(await addressOf(writer, "Mill Road"));
  await conversation(writer).getByLabel("Your comment").fill(`What a ${word}`);
  await pressButton(conversation(writer), "Post comment");
  await expect(writer.getByText(`“${word}” is not used here. Say it in other words.`).first()).toBeVisible();

  await pressButton(page, `Take “${word}” off its list`);
  await expect(page.getByText("The word is off its list.")).toBeVisible();
  await expect(listed).toHaveCount(0);
  await page.getByRole("link", { name: "Taken off" }).click();
  await expect(listed).toContainText("taken off by Ines Okafor");
  await writer.context().close();
});
