import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { decisionForm } from "../cases.ts";
import { isPlain, pressButton } from "../forms.ts";
import { type OwnSite, startOwnSite } from "../own-site.ts";
import { mark } from "../people.ts";
import { aPicture } from "../pictures.ts";
import { newStory } from "../preparations.ts";
import { inspect } from "../screens.ts";
import { untilShown } from "../sources.ts";

// What runs stands in all stories: so these journeys have a site of their own, and go one after the other.
test.describe.configure({ mode: "default" });

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
});
test.afterAll(() => site?.stop());

const promoted = (page: Page, advertiser: string): Locator =>
  page.getByRole("region", { name: `Promoted: ${advertiser}`, exact: true });

/** A promo's form, filled in and sent; leads to the page of the promo. */
async function makePromo(admin: Page, { advertiser, slot }: { advertiser: string; slot: string }): Promise<void> {
  await admin.goto("/admin");
  await admin.getByRole("main").getByRole("link", { name: "Promos", exact: true }).click();
  await admin.getByRole("link", { name: "New promo" }).click();
  const form = admin.getByRole("form", { name: "New promo" });
  await form.getByLabel("Slot").selectOption({ label: slot });
  await form.getByLabel("Headline").fill(`Bread from ${advertiser}`);
  await form.getByLabel("Text").fill("Baked at four, sold from seven.");
  await form.getByLabel("Link").fill("http://bakery.example/bread");
  await form.getByLabel("Who pays").fill(advertiser);
  await pressButton(form, "Make the promo");
  // What is refused keeps what was typed.
  await expect(form.getByRole("alert")).toContainText("beginning with https://");
  await expect(form.getByLabel("Headline")).toHaveValue(`Bread from ${advertiser}`);
  await expect(form.getByLabel("Slot").locator("option:checked")).toHaveText(slot);
  await form.getByLabel("Link").fill("https://bakery.example/bread");
  await pressButton(form, "Make the promo");
  await expect(admin.getByText("Made. It is not shown yet")).toBeVisible();
}

async function setRunning(admin: Page): Promise<void> {
  await pressButton(admin, "Set it running");
  await expect(admin.getByText("It runs, from its first day on.")).toBeVisible();
}

/** Three people on this site: who runs it, who writes on it, and a guest. */
async function people(browser: Browser, role: "admin" | "moderator" = "admin") {
  const [admin, writer, guest] = [
    await site.visitor(browser),
    await site.visitor(browser),
    await site.visitor(browser),
  ];
  await site.member(admin, "Addi", role);
  await site.member(writer, "Wim");
  return {
    admin,
    writer,
    guest,
    leave: () => Promise.all([admin, writer, guest].map((each) => each.context().close())),
  };
}

test("an admin makes a promo, a guest sees it labelled in its slot and clicks, and the public list counts both @plain", async ({
  browser,
}) => {
  test.slow();
  const { admin, writer, guest, leave } = await people(browser);
  const advertiser = `Mill ${mark()} Bakery`;
  const story = await newStory(writer, { title: `The ferry ${mark()}`, text: "It did not come on Monday." });
  const about = await newStory(writer, { title: `An oven ${mark()}`, text: `It went out at ${advertiser}.` });
  const health = await newStory(writer, { title: `A ward ${mark()}`, text: "Nobody slept.", categorySlug: "health" });

  await makePromo(admin, { advertiser, slot: "End of a story" });
  const own = new URL(admin.url()).pathname;
  await guest.goto(story);
  await expect(promoted(guest, advertiser)).toHaveCount(0);
  await admin.getByLabel("Picture", { exact: true }).setInputFiles(await aPicture("loaf"));
  await admin.getByLabel("What it shows").fill("A loaf of bread");
  await pressButton(admin, "Upload picture");
  await expect(admin.getByText("The picture is changed.")).toBeVisible();
  await expect(admin.getByRole("figure").getByRole("img", { name: "A loaf of bread" })).toHaveCount(2);
  await setRunning(admin);

  const seen = isPlain() ? null : guest.waitForRequest((asked) => asked.url().endsWith("/api/promos/seen"));
  await guest.goto(story);
  await untilShown(guest, () => promoted(guest, advertiser));
  const promo = promoted(guest, advertiser);
  await expect(promo).toContainText(`Promoted · ${advertiser}`);
  const link = promo.getByRole("link", { name: `Bread from ${advertiser}` });
  await expect(link).toHaveAttribute("rel", "sponsored noopener");
  await promo.scrollIntoViewIfNeeded();
  await seen;
  // Nobody is there: that the browser is sent on is enough.
  await Promise.all([guest.waitForRequest("https://bakery.example/bread"), link.click()]);

  // Without scripts nobody can tell that it was seen; the click counts all the same. Asked with a cursor, the list is rendered anew.
  await guest.goto("/promos?after=");
  const line = guest
    .getByRole("list", { name: "Running promos" })
    .getByRole("listitem")
    .filter({ hasText: advertiser });
  await expect(line).toContainText(isPlain() ? "Seen 0 times, clicked once" : "Seen once, clicked once");
  await expect(line).toContainText("End of a story, in all categories.");

  for (const excluded of [about, health]) {
    await guest.goto(excluded);
    await expect(guest.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(promoted(guest, advertiser)).toHaveCount(0);
  }
  await admin.goto(own);
  await expect(admin.getByRole("region", { name: "Figures" })).toContainText("1 clicked");
  await pressButton(admin, "End it for good");
  await expect(admin.getByText("Ended for good.")).toBeVisible();
  await guest.goto(story);
  await expect(promoted(guest, advertiser)).toHaveCount(0);
  await guest.goto("/promos?after=");
  await expect(
    guest.getByRole("list", { name: "Promos that are over" }).getByRole("listitem").filter({ hasText: advertiser }),
  ).toBeVisible();
  await leave();
});

test("a guest asks to advertise, an admin makes a promo of it and declines another @plain @either", async ({
  browser,
}) => {
  test.slow();
  const { admin, guest, leave } = await people(browser);
  const [advertiser, other] = [`Ferry ${mark()} Line`, `Casino ${mark()}`];
  for (const who of [advertiser, other]) {
    await guest.goto("/");
    await guest.getByRole("contentinfo").getByRole("link", { name: "Advertise" }).click();
    await guest.getByRole("link", { name: "Ask for a slot" }).first().click();
    const form = guest.getByRole("form", { name: "Ask for a slot" });
    await form.getByLabel("Your name").fill("Mo Baker");
    await form.getByLabel("Email").fill(`${mark()}@bakery.example`);
    await form.getByLabel("Who pays").fill(who);
    await form.getByLabel("Slot").selectOption({ label: "Beside the stories" });
    await form.getByLabel("What you want to show").fill(`Come with ${who}\nEvery hour from six.`);
    await form.getByLabel("Link").fill("https://ferry.example/");
    await form.getByLabel("First day").fill("2026-11-30");
    await pressButton(form, "Send the request");
    await expect(form.getByRole("alert")).toContainText("Choose the last day.");
    await expect(form.getByLabel("What you want to show")).toHaveValue(`Come with ${who}\nEvery hour from six.`);
    await form.getByLabel("Last day").fill("2099-12-31");
    await pressButton(form, "Send the request");
    await expect(guest.getByText("Your request has arrived.")).toBeVisible();
  }

  await admin.goto("/admin/promos");
  await admin.getByRole("link", { name: /^Requests \(2 waiting\)$/ }).click();
  await admin.getByRole("link", { name: `Accept: ${advertiser}` }).click();
  const form = admin.getByRole("form", { name: "New promo" });
  await expect(form.getByLabel("Headline")).toHaveValue(`Come with ${advertiser}`);
  await expect(form.getByLabel("Text")).toHaveValue("Every hour from six.");
  await pressButton(form, "Make the promo");
  await setRunning(admin);
  await admin.goto("/admin/promos/requests");
  const waiting = admin
    .getByRole("list", { name: "Requests that wait" })
    .getByRole("listitem")
    .filter({ hasText: other });
  await waiting.getByText("Decline", { exact: true }).click();
  await waiting.getByLabel("Note").fill("No games of chance here.");
  await pressButton(waiting, "Decline the request");
  await expect(admin.getByText("Declined. Your note goes out by mail.")).toBeVisible();
  const answered = admin.getByRole("list", { name: "Answered requests" });
  await expect(answered.getByRole("listitem").filter({ hasText: other })).toContainText("No games of chance here.");
  await expect(answered.getByRole("listitem").filter({ hasText: advertiser })).toContainText("Accepted");
  await leave();
});

test("a guest reports a promo, and a moderator removes it from every page @either", async ({ browser }) => {
  test.slow();
  const { admin, writer, guest, leave } = await people(browser);
  const moderator = await site.visitor(browser);
  await site.member(moderator, "Moda", "moderator");
  const advertiser = `Watches ${mark()}`;
  const story = await newStory(writer, { title: `The clock ${mark()}`, text: "It stands at four." });
  await makePromo(admin, { advertiser, slot: "Top of a story" });
  await setRunning(admin);
  await guest.goto(story);
  await untilShown(guest, () => promoted(guest, advertiser));
  await promoted(guest, advertiser).getByRole("link", { name: "Report this promo" }).click();
  await guest.getByRole("radio", { name: "Something illegal" }).check();
  await pressButton(guest, "Report abuse");
  await expect(guest.getByRole("heading", { level: 1, name: "Your report" })).toBeVisible();

  await moderator.goto("/moderation?queue=reported");
  await moderator
    .getByRole("list", { name: "Cases" })
    .getByRole("link", { name: `Bread from ${advertiser}` })
    .click();
  const form = await decisionForm(moderator);
  await expect(moderator.getByText(`Paid for by ${advertiser}`)).toBeVisible();
  await form.getByRole("radio", { name: /^Remove it/ }).check();
  await form.getByRole("radio", { name: /Nothing illegal/ }).check();
  await form.getByLabel("Reason").fill("It sells what is not theirs.");
  await pressButton(form, "Decide");
  await expect(moderator.getByText("Decided.")).toBeVisible();

  await guest.goto(story);
  await expect(promoted(guest, advertiser)).toHaveCount(0);
  await guest.goto("/promos?after=");
  await expect(
    guest.getByRole("list", { name: "Promos that are over" }).getByRole("listitem").filter({ hasText: advertiser }),
  ).toContainText("removed by a moderator");
  await moderator.context().close();
  await leave();
});

test("screens: promos in their slots, the public list, how to advertise, and the rooms of admins @either", async ({
  browser,
}) => {
  test.skip(isPlain());
  test.slow();
  const { admin, writer, guest, leave } = await people(browser);
  const advertiser = `Harbour ${mark()} Inn`;
  const story = await newStory(writer, { title: `A mooring ${mark()}`, text: "The rope was cut. ".repeat(30) });
  for (const slot of ["Beside the stories", "End of a story"]) {
    await makePromo(admin, { advertiser: `${advertiser} ${slot}`, slot });
    await admin.getByLabel("Picture", { exact: true }).setInputFiles(await aPicture("inn", "#6b4f2a"));
    await admin.getByLabel("What it shows").fill("An inn by the water");
    await pressButton(admin, "Upload picture");
    await setRunning(admin);
  }
  const own = new URL(admin.url()).pathname;
  await guest.goto(story);
  await untilShown(guest, () => promoted(guest, `${advertiser} End of a story`));
  for (const path of [story, "/", "/promos", "/advertise", "/advertise/request"])
    await inspect(guest, { name: `promos: ${path}`, path });
  for (const path of ["/admin/promos", own, `${own}/preview`, "/admin/promos/new", "/admin/promos/requests"])
    await inspect(admin, { name: `promos: ${path}`, path });
  await leave();
});
