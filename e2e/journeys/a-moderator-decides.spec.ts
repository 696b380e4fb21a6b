import { type Browser, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { decisionForm, report } from "../cases.ts";
import { comment, conversation, say } from "../comments.ts";
import { pressButton } from "../forms.ts";
import { comeBack, fromTheDemoWorld, mark, newMember } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";

// All are the same moderators, and what one of them has opened is theirs for a while.
test.describe.configure({ mode: "default" });

/** A story of its own with a comment by somebody new, who stays on it. */
async function aCommentOn(browser: Browser, words: string): Promise<{ path: string; id: string; writer: Page }> {
  const writer = await (await browser.newContext()).newPage();
  await newMember(writer, "Cole");
  const path = await newStory(writer, { title: `Talked about: ${words}`, text: "What do you say?" });
  return { path, id: await newComment(writer, path, words), writer };
}

test("a moderator works through a queue by keyboard alone @either", async ({ page, browser, request }) => {
  const words = `Watches, half the price ${mark()}`;
  const { id, path, writer } = await aCommentOn(browser, words);
  await report(request, { kind: "comment", id }, "spam");
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await page.goto(`/moderation?queue=reported&q=${encodeURIComponent(words)}`);
  await expect(page.getByRole("list", { name: "Cases" }).getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const form = await decisionForm(page);

  await page.keyboard.press("x");
  await expect(form.getByRole("radio", { name: /Remove it$|Remove it Nobody/ })).toBeChecked();
  await expect(form.getByRole("radio", { name: /No spam/ })).toBeChecked();
  await expect(form.getByLabel("Reason")).toHaveValue(/advertises/);
  await page.keyboard.press("d");
  await expect(page).toHaveURL(new RegExp(`done=comment-${id}`));
  await expect(page.getByText("Decided.")).toBeVisible();

  await writer.goto(path);
  await expect(comment(writer, words)).toHaveCount(0);

  // What was decided can be taken back, with a reason.
  await page.getByRole("link", { name: "Look at it again, or undo it" }).click();
  await page.getByText("Undo: Comment removed").click();
  await page.getByLabel("Why it is taken back").fill("It was a quotation.");
  await pressButton(page, "Undo");
  await expect(page.getByText("The decision is taken back.")).toBeVisible();
  await expect(page.getByText("taken back", { exact: true }).first()).toBeVisible();
  await writer.goto(path);
  await expect(comment(writer, words)).toBeVisible();
  await writer.context().close();
});

test("letters are letters in a text field, and the keys can be switched off @either", async ({ page, browser }) => {
  const { id, writer } = await aCommentOn(browser, `A comment to be typed about ${mark()}`);
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await page.goto(`/moderation/cases/comment/${id}`);
  const form = await decisionForm(page);
  await form.getByLabel("Reason").pressSequentially("baxd?");
  await expect(form.getByLabel("Reason")).toHaveValue("baxd?");
  await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
  await form.getByLabel("Reason").blur();
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: /Keys of a single letter/ }).uncheck();
  await page.keyboard.press("x");
  await expect(form.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Choose what to do.").first()).toBeVisible();
  await expect(form.getByLabel("Reason")).toHaveValue("baxd?");
  await writer.context().close();
});

test("a commenter is banned with a reason from the comment, appeals, and another moderator overturns it @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const words = `You are all liars ${mark()}`;
  const { path, id, writer } = await aCommentOn(browser, words);
  await comeBack(page, fromTheDemoWorld("ines-okafor"));
  await page.goto(path);
  await comment(page, words).getByRole("link", { name: "Moderate" }).click();
  const form = await decisionForm(page);
  await form.getByRole("radio", { name: /Ban its member/ }).check();
  await expect(form.getByLabel("How long", { exact: true })).toHaveValue("1");
  await form.getByRole("checkbox", { name: "Publishing" }).uncheck();
  await form.getByRole("radio", { name: /No harassment/ }).check();
  await form.getByLabel("Reason").fill("It calls other readers liars.");
  await pressButton(page, "Decide");
  await expect(page).toHaveURL(new RegExp(`done=comment-${id}`));

  await writer.goto(path);
  await conversation(writer).getByLabel("Your comment").fill("And another thing");
  await pressButton(conversation(writer), "Post comment");
  await expect(conversation(writer).getByText(/You are banned from this until/)).toBeVisible();

  await appeal(id, "I meant the company, not the readers.");
  const other = await (await browser.newContext()).newPage();
  await comeBack(other, fromTheDemoWorld("piotr-zielak"));
  await other.goto(`/moderation?queue=appeals&q=${encodeURIComponent(words)}`);
  await other.getByRole("link", { name: words }).click();
  await expect(other.getByText("banned once", { exact: true })).toBeVisible();
  await other.getByRole("radio", { name: /taken back/ }).check();
  await other.getByLabel("Reason of the answer").fill("It is not about readers.");
  await pressButton(other, "Answer the appeal");
  await expect(other.getByText("The appeal is answered.")).toBeVisible();
  await expect(other.getByText("answered", { exact: true })).toBeVisible();

  await writer.goto(path);
  await say(writer, `And another thing ${mark()}`);
  await Promise.all([other, writer].map((each) => each.context().close()));
});

test("a contributor hides a comment on her story, and closes the comments @plain", async ({ page, browser }) => {
  await newMember(page, "Cleo");
  const own = mark();
  const path = await newStory(page, { title: `A story that is minded ${own}`, text: "What do you say?" });
  const reader = await (await browser.newContext()).newPage();
  await newMember(reader, "Rob");
  const id = await newComment(reader, path, `Here is where she lives ${own}`);

  await page.goto(`${path}/comments/${id}`);
  await pressButton(page, "Hide comment");
  await expect(page.getByText("Write down the reason: whoever wrote the comment will read it.")).toBeVisible();
  await page.getByLabel("Hide this comment: why").fill("It gives an address.");
  await pressButton(page, "Hide comment");
  await expect(page).toHaveURL(new RegExp(`${path}#comments`));
  await expect(comment(page, `Here is where she lives ${own}`)).toHaveCount(0);

  await page.goto(`/write/${path.split("-").at(-1)}/comments`);
  await reader.goto(path);
  await page.getByLabel("Reason").fill("Nothing new is said.");
  await pressButton(page, "Close the comments");
  await expect(page).toHaveURL(new RegExp(`${path}#comments`));
  await conversation(reader).getByLabel("Your comment").fill("Too late?");
  await pressButton(conversation(reader), "Post comment");
  await expect(conversation(reader).getByText("The comments on this story are closed.")).toBeVisible();
  await reader.goto(path);
  await expect(conversation(reader).getByText("The comments on this story are closed.")).toBeVisible();
  await expect(conversation(reader).getByLabel("Your comment")).toHaveCount(0);
  await conversation(reader).getByRole("link", { name: "Read why in the moderation log" }).click();
  await expect(reader.getByText("Nothing new is said.")).toBeVisible();
  await reader.context().close();
});

/** The last decision on a comment is appealed against. */
async function appeal(commentId: string, words: string): Promise<void> {
  const database = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL });
  await database.connect();
  await database.query(
    `WITH made AS (INSERT INTO appeals (number, id, decision_id, by_id, words, created_at)
       SELECT nextval('decisions_number_seq'), 'a' || id, id, concerns_id, $2, now() FROM decisions WHERE subject_id = $1 ORDER BY number DESC LIMIT 1 RETURNING created_at)
     UPDATE cases SET appealed_at = made.created_at FROM made WHERE subject_id = $1`,
    [commentId, words],
  );
  await database.end();
}
