import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { pressButton } from "./forms.ts";
import { linkInMail } from "./mails.ts";

/** Somebody who can sign up and log in. */
export type Person = { penName: string; email: string; password: string };

/** Letters that nothing else in this run has. */
export function mark(): string {
  return randomBytes(4).toString("hex");
}

/** Somebody new, whose name nobody else in this run has. */
export function somebody(name: string): Person {
  const own = mark();
  return { penName: `${name} ${own}`, email: `${own}@readers.example`, password: `a long walk ${own}` };
}

/** Signs up through the form that is open or, when none is, through the page. */
export async function signUp(page: Page, person: Person): Promise<void> {
  if (!page.url().includes("/sign-up")) await page.goto("/sign-up");
  await page.getByLabel("Pen name").fill(person.penName);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await pressButton(page, "Sign up");
  await expect(page).not.toHaveURL(/\/sign-up/);
}

/** Opens the link in the mail and confirms the address. */
export async function verify(page: Page, person: Person): Promise<void> {
  await page.goto(await linkInMail(person.email, "/verify/"));
  await pressButton(page, "Confirm my address");
  await expect(page.getByRole("heading", { level: 1, name: "Your address is confirmed" })).toBeVisible();
}

/** Somebody new, signed in, with a confirmed address. */
export async function newMember(page: Page, name: string): Promise<Person> {
  const person = somebody(name);
  await signUp(page, person);
  await verify(page, person);
  return person;
}

/** Logs in through the page. */
export async function logIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  if (!page.url().includes("/log-in")) await page.goto("/log-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await pressButton(page, "Log in");
  await expect(page).not.toHaveURL(/\/log-in/);
}

/** A member of the demo world. */
export function fromTheDemoWorld(handle: string): Pick<Person, "email" | "password"> {
  const password = process.env.E2E_DEMO_PASSWORD;
  if (!password) throw new Error("E2E_DEMO_PASSWORD is not set: run the journeys by `npm run test:e2e`.");
  return { email: `${handle}@example.org`, password };
}
