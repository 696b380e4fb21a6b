import { randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Role } from "../lib/policy.ts";
import { behindTheScenes } from "./backstage/ask.ts";
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

/** Logs in through the page. */
export async function logIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  if (!page.url().includes("/log-in")) await page.goto("/log-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await pressButton(page, "Log in");
  await expect(page).not.toHaveURL(/\/log-in/);
}

/** Somebody new has come to this page, with a confirmed address and these roles; no form is shown on the way. */
export async function newMember(page: Page, name: string, roles: Role[] = []): Promise<Person> {
  const person = somebody(name);
  const handle = person.penName.toLowerCase().replaceAll(" ", "-");
  await takeSession(page, await behindTheScenes("newMember", { ...person, handle, roles }, page));
  return person;
}

/** A member has come to this page; no form is shown on the way. */
export async function comeBack(page: Page, { email }: Pick<Person, "email">): Promise<void> {
  await takeSession(page, await behindTheScenes("logIn", { email }, page));
}

/** A member of the demo world. */
export function fromTheDemoWorld(handle: string): Pick<Person, "email"> {
  return { email: `${handle}@example.org` };
}

// A cookie is for a host whatever its port: every site of these journeys is on the same.
async function takeSession(page: Page, header: string): Promise<void> {
  const cookies = header.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      domain: "localhost",
      path: "/",
      sameSite: "Lax" as const,
    };
  });
  await page.context().addCookies(cookies);
}
