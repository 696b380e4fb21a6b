import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { mark, newMember, signUp, somebody, verify } from "../people.ts";
import { aPicture } from "../pictures.ts";
import { bring, coverField, fillIn, openDesk, publish, storyField, tool } from "../writing.ts";

test("a contributor writes with the keyboard, illustrates, looks at it and publishes @either", async ({
  page,
  browser,
}) => {
  test.slow();
  const { penName } = await newMember(page, "Conni");
  const title = `The bridge that was painted twice ${mark()}`;
  await openDesk(page);
  await fillIn(page, { title, text: "" });
  await page.getByLabel("Summary").fill("Two coats in one week, and two invoices.");
  await page.getByLabel("Tags").fill("Bridges, Town Hall");

  const story = storyField(page);
  await story.click();
  await page.keyboard.type("I stood on the bridge ");
  await page.keyboard.press("Control+B");
  await page.keyboard.type("both times");
  await page.keyboard.press("Control+B");
  await page.keyboard.type(", and I have ");
  await page.keyboard.press("Control+K");
  const link = page.getByRole("dialog", { name: "Link" });
  await link.getByLabel("Address").fill("https://townhall.example/invoices");
  await link.getByLabel("Words to show").fill("both invoices");
  await pressButton(link, "Set link");
  await expect(link).toBeHidden();
  await expect(story).toBeFocused();
  await page.keyboard.type("here.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## What was paid");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- the first coat");
  await page.keyboard.press("Enter");
  await page.keyboard.type("the second coat");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await tool(page, "Table").click();
  await page.keyboard.type("Coat");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Price");
  await expect(story.getByRole("columnheader").first()).toHaveText("Coat");

  // Figures: one chosen from the files, one dropped, one pasted.
  await page.keyboard.press("Control+Home");
  const chosen = page.waitForEvent("filechooser");
  await tool(page, "Picture").click();
  await (await chosen).setFiles(await aPicture("bridge", "#884422"));
  const figures = story.getByRole("figure");
  await expect(figures).toHaveCount(1);
  await figures.first().getByLabel("Caption").fill("The bridge on Monday");
  await figures.first().getByLabel("Credit").fill(penName);
  await figures.first().getByLabel("Description for readers").fill("A green bridge over a river");
  await bring("drop", story, { files: [await aPicture("dropped", "#228844")] });
  await expect(figures).toHaveCount(2);
  await story.focus();
  await page.keyboard.press("Control+Home");
  await bring("paste", story, { files: [await aPicture("pasted", "#442288")] });
  await expect(figures).toHaveCount(3);
  await expect(story.locator('figure img[src^="/media/"]')).toHaveCount(3);

  await coverField(page).setInputFiles(await aPicture("cover", "#aa8833"));
  await page.getByLabel("Description of the cover image").fill("The bridge from the quay");
  await page.getByLabel("Credit of the cover image").fill(penName);
  await pressButton(page, "Add a source");
  await page.getByRole("group", { name: "Source 1" }).getByLabel("What it is").fill("Invoices 17 and 18");

  await pressButton(page, "Preview");
  await expect(page.getByText("Only you see this.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Back to writing" }).click();
  await expect(tool(page, "Bold")).toBeVisible();
  const path = await publish(page);

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(path);
  const article = guest.getByRole("article").first();
  await expect(article.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(article).toContainText("Two coats in one week, and two invoices.");
  await expect(article.locator("strong", { hasText: "both times" })).toBeVisible();
  await expect(article.getByRole("link", { name: "both invoices" })).toHaveAttribute(
    "href",
    "https://townhall.example/invoices",
  );
  await expect(article.getByRole("heading", { name: "What was paid" })).toBeVisible();
  await expect(article.getByRole("listitem").filter({ hasText: "the second coat" })).toBeVisible();
  await expect(article.getByRole("columnheader", { name: "Price" })).toBeVisible();
  await expect(article.getByRole("figure").filter({ hasText: "The bridge on Monday" })).toContainText(penName);
  await expect(article.getByRole("img", { name: "A green bridge over a river" })).toBeVisible();
  await expect(article.getByRole("img", { name: "The bridge from the quay" })).toBeVisible();
  await expect(article.getByRole("link", { name: "#town-hall" })).toBeVisible();
  await expect(article).toContainText("Invoices 17 and 18");
  await guest.context().close();
});

test("what is pasted from a word processor becomes clean text @either", async ({ page }) => {
  await newMember(page, "Paula");
  await openDesk(page);
  await storyField(page).click();
  await bring("paste", storyField(page), { html: fromWord });
  const story = storyField(page);
  await expect(story.getByRole("heading", { name: "Minutes of the meeting" })).toBeVisible();
  await expect(story.locator("strong")).toHaveText("nine to four");
  await expect(story.getByRole("link", { name: "the agenda" })).toHaveAttribute("href", "https://town.example/agenda");
  await expect(story.locator('[style]:not(table):not(col), [class*="Mso"], font, span[lang], script')).toHaveCount(0);
  await expect(story).not.toContainText("mso-");
});

test("a contributor writes in Markdown and files, publishes, corrects and retracts @plain", async ({ page }) => {
  const { penName } = await newMember(page, "Mara");
  const title = `A bench for the bus stop ${mark()}`;
  await openDesk(page);
  if (isPlain()) {
    await pressButton(page, "Publish");
    await expect(page.getByLabel("Title", { exact: true })).toHaveAttribute("aria-invalid", "true");
  }
  await fillIn(page, { title, text: isPlain() ? "## Who asked for it\n\nWe **all** did." : "We all did." });
  await coverField(page).setInputFiles(await aPicture("bench"));
  await page.getByLabel("Description of the cover image").fill("An empty bus stop");
  await page.getByLabel("Credit of the cover image").fill(penName);
  await pressButton(page, "Save draft");
  await expect(page.getByRole("status").filter({ hasText: /saved/i })).toBeVisible();
  await pressButton(page, "Preview");
  await expect(page.getByText("Only you see this.")).toBeVisible();
  await page.getByRole("link", { name: "Back to writing" }).click();
  if (!isPlain()) await expect(tool(page, "Bold")).toBeVisible();
  const path = await publish(page);
  const article = page.getByRole("article").first();
  await expect(article.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(article.getByRole("img", { name: "An empty bus stop" })).toBeVisible();
  if (isPlain()) await expect(article.getByRole("heading", { name: "Who asked for it" })).toBeVisible();

  // The correction, from the dashboard.
  await page.goto("/dashboard");
  await page.getByRole("link", { name: `Edit “${title}”` }).click();
  if (!isPlain()) await expect(tool(page, "Bold")).toBeVisible();
  await storyField(page).fill("Eleven of us did.");
  await page.getByLabel("What changed?").fill("Eleven of us asked for it, not all.");
  await page.getByLabel("This is a material correction").check();
  await publish(page);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(article).toContainText("Eleven of us did.");
  await expect(page.getByRole("note").filter({ hasText: "Corrected" })).toContainText("not all");
  await page.getByRole("link", { name: "Contributor profile" }).click();
  await expect(page.getByText("Material corrections in 1 story")).toBeVisible();

  await page.goto("/dashboard");
  await page.getByRole("link", { name: `Retract “${title}”` }).click();
  await page.getByLabel("Reason").fill("The bus stop has moved.");
  await pressButton(page, "Retract");
  await expect(page.getByText("This story has been retracted")).toBeVisible();
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  await expect(page.getByText("This story has been retracted")).toBeVisible();
  await expect(page.getByText("The bus stop has moved.")).toBeVisible();
  await expect(page.getByText("Eleven of us did.")).toHaveCount(0);

  await page.goto("/dashboard");
  await page.getByRole("link", { name: `Restore “${title}”` }).click();
  await pressButton(page, "Restore");
  await expect(page.getByText("Eleven of us did.")).toBeVisible();
});

test("an unverified member writes, and publishes once the address is confirmed @plain @either", async ({ page }) => {
  const writer = somebody("Una");
  await signUp(page, writer);
  const title = `Written before the mail came ${mark()}`;
  await openDesk(page);
  await fillIn(page, { title, text: "It came late." });
  await pressButton(page, "Publish");
  await expect(page.getByText("Confirm your e-mail address to publish")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
  await verify(page, writer);
  await page.goto("/dashboard");
  await page.getByRole("link", { name: `Continue “${title}”` }).click();
  if (!isPlain()) await expect(tool(page, "Bold")).toBeVisible();
  await publish(page);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});

test("a new story is on the front page, with its contributor and under its category, at once @either", async ({
  page,
}) => {
  const { penName } = await newMember(page, "Nils");
  const title = `Seen from the tram ${mark()}`;
  await openDesk(page);
  await fillIn(page, { title, text: "A short report." });
  await publish(page);
  for (const path of ["/", "/categories/local"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
  }
  await page.getByRole("link", { name: penName }).first().click();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
});

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal {mso-style-name: Normal; margin: 0cm}</style></head><body lang=EN-GB>
<h2 style='mso-outline-level:2'><span lang=EN-GB style='font-family:"Calibri Light"'>Minutes of the meeting<o:p></o:p></span></h2>
<p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-size:14pt;color:red'>It was carried
<b style='mso-bidi-font-weight:normal'>nine to four</b>, see <a href="https://town.example/agenda"><font face=Arial>the agenda</font></a>.</span><o:p>&nbsp;</o:p></p>
<!--[if gte mso 9]><xml><w:WordDocument>mso-hidden</w:WordDocument></xml><![endif]--></body></html>`;
