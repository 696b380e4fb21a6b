import { expect, test } from "@playwright/test";
import { comment, conversation, say } from "../comments.ts";
import { isPlain, pressButton } from "../forms.ts";
import { type OwnSite, setForAll, startOwnSite } from "../own-site.ts";
import { mark, signUp, somebody } from "../people.ts";
import { newComment, newStory } from "../preparations.ts";
import { inspect } from "../screens.ts";
import { untilShown } from "../sources.ts";

// What is set holds for everybody: so these journeys have a site of their own, and go one after the other.
test.describe.configure({ mode: "default" });

let site: OwnSite;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startOwnSite();
});
test.afterAll(() => site?.stop());

test("an admin sets the review mode, and it bites at the next comment @plain @either", async ({ browser }) => {
  test.slow();
  const [admin, reader, guest] = [
    await site.visitor(browser),
    await site.visitor(browser),
    await site.visitor(browser),
  ];
  const { penName } = await site.member(admin, "Addi", "admin");
  await site.member(reader, "Rosa");
  const path = await newStory(reader, { title: `A bridge ${mark()}`, text: "It was closed on Monday." });
  await newComment(reader, path, `It is shut, I was there ${mark()}`);
  await reader.goto(path);

  await setForAll(admin, "Review mode", /^All/);
  await expect(admin.getByRole("region", { name: "Changes" }).getByText(penName)).toBeVisible();
  const held = `And the water is brown ${mark()}`;
  await conversation(reader).getByLabel("Your comment").fill(held);
  await pressButton(conversation(reader), "Post comment");
  await expect(comment(reader, held)).toBeVisible();
  await guest.goto(path);
  await expect(comment(guest, "It is shut")).toBeVisible();
  await expect(comment(guest, held)).toHaveCount(0);
  await guest.goto("/about/trust");
  await expect(guest.getByText("Every comment and story is read before it is shown")).toBeVisible();

  await setForAll(admin, "Review mode", /^Nobody/);
  await reader.goto(path);
  const shown = `They are opening it again ${mark()}`;
  await say(reader, shown);
  await guest.goto(path);
  await untilShown(guest, () => comment(guest, shown));
  if (!isPlain()) {
    await inspect(admin, { name: "site settings", path: "/admin/settings" });
    await inspect(admin, { name: "mail that came back", path: "/admin/unreachable" });
  }
  await Promise.all([admin, reader, guest].map((each) => each.context().close()));
});

test("where members come by invitation, one invites by link and the invited one joins @plain @either", async ({
  browser,
}) => {
  test.slow();
  const [admin, member, friend, late] = [
    await site.visitor(browser),
    await site.visitor(browser),
    await site.visitor(browser),
    await site.visitor(browser),
  ];
  await site.member(admin, "Adda", "admin");
  await site.member(member, "Mina");
  await setForAll(admin, "Sign-up", /^By invitation/);

  await friend.goto("/sign-up");
  await expect(friend.getByText("New members come by invitation here.")).toBeVisible();
  await expect(friend.getByLabel("Pen name")).toHaveCount(0);
  if (!isPlain()) await inspect(friend, { name: "sign up, by invitation", path: "/sign-up" });

  await member.goto("/dashboard");
  await member.getByRole("link", { name: "Invite a friend" }).click();
  await pressButton(member, "Make a link");
  await expect(member.getByText("Your link is ready.")).toBeVisible();
  const link = new URL(await member.locator("code").first().innerText());
  if (!isPlain()) await inspect(member, { name: "invitations, one sent", path: "/dashboard/invitations" });

  // What is refused keeps what was typed, and the invitation with it.
  await friend.goto(link.pathname + link.search);
  await expect(friend.getByText("You are invited.")).toBeVisible();
  const person = somebody("Fred");
  await friend.getByLabel("Pen name").fill(person.penName);
  await friend.getByLabel("Email").fill(person.email);
  await friend.getByLabel("Password").fill("short");
  await pressButton(friend, "Sign up");
  await expect(friend.getByRole("alert").first()).toBeVisible();
  await expect(friend.getByLabel("Pen name")).toHaveValue(person.penName);
  await expect(friend.getByLabel("Password")).toHaveValue("");
  await friend.getByLabel("Password").fill(person.password);
  await pressButton(friend, "Sign up");
  await expect(friend).not.toHaveURL(/sign-up/);

  await late.goto(link.pathname + link.search);
  await expect(late.getByText("This invitation has been used or has expired.")).toBeVisible();
  await expect(late.getByLabel("Pen name")).toHaveCount(0);
  await member.goto("/dashboard/invitations");
  await expect(member.getByRole("list", { name: "Invitations" }).getByText("used", { exact: true })).toBeVisible();
  await expect(member.getByText("4 left")).toBeVisible();

  await setForAll(admin, "Sign-up", /^Closed/);
  await late.goto("/sign-up");
  await expect(late.getByText("This site takes no new members just now.")).toBeVisible();
  await late.goto("/");
  await expect(late.getByRole("link", { name: "Create your account" })).toHaveCount(0);
  await setForAll(admin, "Sign-up", /^Open/);
  await late.goto("/sign-up");
  await signUp(late, somebody("Lena"));
  await Promise.all([admin, member, friend, late].map((each) => each.context().close()));
});
