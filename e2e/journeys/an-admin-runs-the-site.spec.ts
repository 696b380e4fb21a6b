import { expect, test } from "@playwright/test";
import { isPlain, pressButton } from "../forms.ts";
import { type OwnSite, startOwnSite } from "../own-site.ts";
import { mark } from "../people.ts";
import { aPicture } from "../pictures.ts";
import { newStory } from "../preparations.ts";
import { inspect } from "../screens.ts";
import { idIn } from "../stories.ts";

// What is changed here is changed for everybody: so these journeys have a site of their own, and go one after the other.
test.describe.configure({ mode: "default" });

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
});
test.afterAll(() => site?.stop());

test("an admin renames a category, and its old address leads to the new one @plain @either", async ({ browser }) => {
  test.slow();
  const [admin, guest] = [await site.visitor(browser), await site.visitor(browser)];
  await site.member(admin, "Addi", "admin");
  const path = await newStory(admin, { title: `A weir ${mark()}`, text: "It is open." });
  await guest.goto("/categories/local");
  await expect(guest.getByRole("heading", { level: 1, name: "Local" })).toBeVisible();

  await admin.goto("/admin");
  await admin.getByRole("navigation", { name: "Run the site" }).getByRole("link", { name: "Categories" }).click();
  if (!isPlain()) await inspect(admin, { name: "categories", path: "/admin/categories" });
  await admin.getByText("Change Local", { exact: true }).click();
  const form = admin.getByRole("form", { name: "Change Local" });
  await form.getByLabel("Address").fill("world");
  await pressButton(form, "Save Local");
  await expect(admin.getByText("Another category has this address.").first()).toBeVisible();
  await form.getByLabel("Name").fill("Our town");
  await form.getByLabel("Address").fill("our-town");
  await pressButton(form, "Save Local");
  await expect(admin.getByText("The category is changed.")).toBeVisible();
  await pressButton(admin, "Move Our town up");
  await expect(admin.getByText("The order is changed.")).toBeVisible();

  const answer = await guest.request.get("/categories/local", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, "/categories/our-town"]);
  await guest.goto("/categories/local");
  await expect(guest).toHaveURL(/\/categories\/our-town$/);
  await expect(guest.getByRole("main").locator(`a[href="${path}"]`).first()).toBeVisible();
  await guest.goto(path);
  await expect(guest.getByRole("navigation", { name: "Categories" }).getByText("Our town")).toBeVisible();
  await admin.getByText("Change Our town", { exact: true }).click();
  await admin.getByRole("form", { name: "Change Our town" }).getByLabel("Name").fill("Local");
  await admin.getByRole("form", { name: "Change Our town" }).getByLabel("Address").fill("local");
  await pressButton(admin, "Save Our town");
  await expect(admin.getByText("The category is changed.")).toBeVisible();
  await Promise.all([admin, guest].map((each) => each.context().close()));
});

test("an admin writes a page, looks at it first, and readers see it at once @plain @either", async ({ browser }) => {
  test.slow();
  const [admin, guest] = [await site.visitor(browser), await site.visitor(browser)];
  const { penName } = await site.member(admin, "Adda", "admin");
  await guest.goto("/rules");
  const before = await guest.getByRole("heading", { level: 1 }).innerText();

  await admin.goto("/admin/pages");
  await admin.getByRole("main").getByRole("link", { name: "Rules" }).click();
  const own = mark();
  await admin.getByLabel("Text").fill("No title here");
  await pressButton(admin, "Save page");
  await expect(admin.getByText("Begin with a title").first()).toBeVisible();
  await expect(admin.getByLabel("Text")).toHaveValue("No title here");
  await admin.getByLabel("Text").fill(`# The rules ${own}\n\nBe **kind** at {{site}}.`);
  await pressButton(admin, "Preview");
  const preview = admin.getByRole("region", { name: "Preview" });
  await expect(preview.getByText(`The rules ${own}`)).toBeVisible();
  await expect(preview.locator("strong")).toHaveText("kind");
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1, name: before })).toBeVisible();
  await pressButton(admin, "Save page");
  await expect(admin.getByText("Saved. Readers see it from now on.")).toBeVisible();
  await expect(admin.getByRole("region", { name: "History" }).getByText(penName)).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1, name: `The rules ${own}` })).toBeVisible();
  if (!isPlain()) {
    await inspect(admin, { name: "pages", path: "/admin/pages" });
    await inspect(admin, { name: "a page in its editor", path: "/admin/pages/rules" });
  }

  await pressButton(admin, "Put the original back");
  await expect(admin.getByText("The original was put back").first()).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1, name: before })).toBeVisible();
  await Promise.all([admin, guest].map((each) => each.context().close()));
});

test("an admin gives the site its name and voice, and the kept front page has them at once @plain @either", async ({
  browser,
}) => {
  test.slow();
  const [admin, guest] = [await site.visitor(browser), await site.visitor(browser)];
  await site.member(admin, "Ada", "admin");
  await guest.goto("/");
  await expect(guest).toHaveTitle(/Firsthand/);
  const name = `The Weir ${mark()}`;
  const set = async (what: string, value: string) => {
    await admin.goto("/admin/voice");
    await admin.getByLabel(what, { exact: true }).fill(value);
    await pressButton(admin.getByRole("form", { name: `Change: ${what}` }), `Save: ${what}`);
  };
  const saved = (what: string) => expect(admin.getByText(`Saved: ${what}.`)).toBeVisible();

  await set("Name", name);
  await saved("Name");
  await set("Motto", "Seen here.\nSaid here.");
  await saved("Motto");
  await set("Support link", "https://support.example/us");
  await saved("Support link");
  await set("Accent colour in the light", "#ffcc00");
  await expect(admin.getByText("Choose a darker one.").first()).toBeVisible();
  await expect(admin.getByRole("textbox", { name: "Accent colour in the light" })).toHaveValue("#ffcc00");
  await set("Accent colour in the light", "#0b5fa5");
  await saved("Accent colour in the light");

  await guest.goto("/");
  await expect(guest).toHaveTitle(name);
  await expect(guest.getByRole("banner").getByText(name)).toBeVisible();
  const foot = guest.getByRole("contentinfo");
  await expect(foot.getByText("Said here.")).toBeVisible();
  await expect(foot.getByRole("link", { name: `Please help support ${name}` })).toHaveAttribute(
    "href",
    /support\.example/,
  );
  const accent = () => guest.evaluate(() => getComputedStyle(document.body).getPropertyValue("--accent").trim());
  if (!isPlain()) expect(await accent()).toBe("#0b5fa5");

  await admin.goto("/admin/voice");
  await admin.getByLabel("Logo").setInputFiles(await aPicture("logo"));
  await pressButton(admin, "Upload logo");
  await saved("Logo");
  await guest.reload();
  await expect(guest.getByRole("banner").getByRole("img", { name })).toBeVisible();
  if (!isPlain()) {
    await inspect(guest, { name: "the front page in its own voice", path: "/" });
    await inspect(admin, { name: "name and voice", path: "/admin/voice" });
  }
  await admin.goto("/admin/voice");
  await pressButton(admin, "Remove logo");
  await saved("Logo");
  await set("Name", "Firsthand");
  await Promise.all([admin, guest].map((each) => each.context().close()));
});

test("an admin sees a failed job, retries it, tests the mail and reads how the site is @plain @either", async ({
  browser,
}) => {
  test.slow();
  const admin = await site.visitor(browser);
  const { email } = await site.member(admin, "Alma", "admin");
  const own = mark();
  await site.failJob(`no answer from ${email} ${own}`);
  await admin.goto("/admin/jobs");
  const failed = admin.getByRole("region", { name: "Failed for good" });
  await expect(failed.getByText(`no answer from …@… ${own}`)).toBeVisible();
  await expect(failed.getByText(email)).toHaveCount(0);
  if (!isPlain()) await inspect(admin, { name: "jobs", path: "/admin/jobs" });
  await pressButton(failed, "Retry all of accounts.remove-stale");
  await expect(admin.getByText("1 job will be tried again within seconds.")).toBeVisible();
  await expect(failed.getByText(own)).toHaveCount(0);

  await admin.goto("/admin/mail");
  await pressButton(admin, "Send me a test mail");
  await expect(admin.getByText("There is no mail server")).toBeVisible();
  await admin.goto("/dev/mail");
  await expect(admin.getByText("A test mail from Firsthand").first()).toBeVisible();

  await admin.goto("/admin/health");
  await expect(admin.getByRole("region", { name: "Room" }).getByText("Database")).toBeVisible();
  if (!isPlain()) {
    await inspect(admin, { name: "mail", path: "/admin/mail" });
    await inspect(admin, { name: "health", path: "/admin/health" });
    await inspect(admin, { name: "members", path: "/admin" });
  }
  await admin.context().close();
});

test("a moderator takes automated views out of a story's numbers, and its page says so @plain @either", async ({
  browser,
}) => {
  test.slow();
  const [writer, reader, moderator] = [
    await site.visitor(browser),
    await (await browser.newContext({ baseURL: site.url, javaScriptEnabled: true })).newPage(),
    await site.visitor(browser),
  ];
  await site.member(writer, "Rosa");
  await site.member(moderator, "Mona", "moderator");
  const path = await newStory(writer, { title: `A spring ${mark()}`, text: "It is dry." });
  await reader.goto(path);
  const total = async () =>
    ((await (await reader.request.get(`/api/stories/${idIn(path)}/live`)).json()) as { total: number }).total;
  await expect.poll(total, { timeout: 20_000 }).toBe(1);

  await moderator.goto(`/moderation/views/${idIn(path)}`);
  await moderator.getByLabel("Views an hour that stay").fill("0");
  await pressButton(moderator, "Look");
  await expect(moderator.getByRole("row").nth(1)).toContainText("1");
  await pressButton(moderator, "Remove 1 view");
  await expect(moderator.getByText("Write down the reason").first()).toBeVisible();
  if (!isPlain())
    await inspect(moderator, {
      name: "views of a story",
      path: new URL(moderator.url()).pathname + new URL(moderator.url()).search,
    });
  await moderator.getByLabel("Reason").fill("It was our own test.");
  await pressButton(moderator, "Remove 1 view");
  await expect(moderator.getByText("The views are out of the numbers.")).toBeVisible();
  await reader.context().close();

  await writer.goto(path);
  await expect(writer.getByText("1 view removed as automated on").filter({ visible: true })).toBeVisible();
  await writer
    .getByRole("list", { name: "Corrections of the views" })
    .filter({ visible: true })
    .getByRole("link")
    .click();
  await expect(writer.getByRole("heading", { level: 1, name: "Views of a story removed as automated" })).toBeVisible();
  await expect(writer.getByText("It was our own test.")).toBeVisible();
  await Promise.all([writer, moderator].map((each) => each.context().close()));
});
