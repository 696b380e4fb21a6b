import { expect, type Locator, type Page } from "@playwright/test";
import { isPlain, pressButton } from "./forms.ts";
import { region } from "./stories.ts";

/** The conversation on the page. */
export function conversation(page: Page): Locator {
  return region(page, "Comments");
}

/** The comment that has these words; its replies are not part of it. */
export function comment(page: Page, words: string): Locator {
  return conversation(page).getByRole("article").filter({ hasText: words });
}

/** Writes a comment, with something behind it that will look different, and posts it. */
export async function say(page: Page, words: string, smiley = ""): Promise<void> {
  await conversation(page)
    .getByLabel("Your comment")
    .fill(words + smiley);
  await post(page, "Post comment", words);
}

/** Answers a comment: below it or, without JavaScript, on its own page. */
export async function answer(page: Page, to: Locator, words: string): Promise<void> {
  await to.getByRole("link", { name: "Reply", exact: true }).click();
  await conversation(page).getByLabel("Your reply").fill(words);
  await post(page, "Post reply", words);
}

/** Presses the button, and waits until the words are there; with a script they are there before they are accepted. */
export async function post(page: Page, button: "Post comment" | "Post reply", words: string): Promise<void> {
  await pressButton(conversation(page), button);
  if (!isPlain()) await expect(conversation(page).getByText(/^Your comment is (?:posted|kept)/)).toBeAttached();
  await expect(comment(page, words)).toBeVisible();
}
