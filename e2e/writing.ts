import { expect, type Locator, type Page } from "@playwright/test";
import { isPlain, pressButton } from "./forms.ts";
import type { PictureFile } from "./pictures.ts";

/** Where the text is written: the editor, or without JavaScript the field for Markdown. */
export function storyField(page: Page): Locator {
  return page.getByRole("textbox", { name: "Story", exact: true });
}

/** A button of the editor's toolbar. */
export function tool(page: Page, name: string): Locator {
  return page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name, exact: true });
}

/** Where the cover image is chosen. */
export function coverField(page: Page): Locator {
  return page.getByRole("group", { name: "Cover image" }).getByLabel(/^(?:Choose a|Another) cover image$/);
}

/** Opens the writing page, and waits until it can be written in. */
export async function openDesk(page: Page, path = "/write"): Promise<void> {
  await page.goto(path);
  if (!isPlain()) await expect(tool(page, "Bold")).toBeVisible();
  await expect(storyField(page)).toBeVisible();
}

/** Fills in what every story needs. */
export async function fillIn(page: Page, { title, text }: { title: string; text: string }): Promise<void> {
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Category", { exact: true }).selectOption({ label: "Local" });
  await storyField(page).fill(text);
}

/** The line that says how it stands with what was typed. */
export function saveLine(page: Page, words: RegExp): Locator {
  return page.getByRole("status").filter({ hasText: words });
}

/** Writes something, and waits until the server has a save with these words in it. */
export async function untilSaved(page: Page, words: string, write: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (answer) =>
      answer.url().includes("/api/drafts/") && answer.ok() && (answer.request().postData() ?? "").includes(words),
  );
  await write();
  await saved;
  await expect(saveLine(page, /^Saved/)).toBeVisible();
}

/** Publishes what stands in the form; answers the story's address. */
export async function publish(page: Page): Promise<string> {
  await pressButton(page, "Publish");
  await expect(page).toHaveURL(/\/stories\//);
  return new URL(page.url()).pathname;
}

type Brought = { html?: string; files?: PictureFile[] };

/** Does what a browser does when somebody pastes into the text, or drops something onto it. */
export async function bring(how: "paste" | "drop", target: Locator, { html, files = [] }: Brought): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  await target.evaluate(
    (element, { how, html, sent }) => {
      const data = new DataTransfer();
      if (html) data.setData("text/html", html);
      for (const { name, mimeType, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const reaches = { bubbles: true, cancelable: true };
      if (how === "paste") element.dispatchEvent(new ClipboardEvent("paste", { ...reaches, clipboardData: data }));
      else {
        const { left, bottom } = (element.lastElementChild ?? element).getBoundingClientRect();
        const point = { clientX: left + 5, clientY: bottom - 2 };
        element.dispatchEvent(new DragEvent("drop", { ...reaches, ...point, dataTransfer: data }));
      }
    },
    { how, html, sent },
  );
}
