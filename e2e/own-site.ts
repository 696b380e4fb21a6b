import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type Browser, expect, type Page } from "@playwright/test";
import { onServer } from "../scripts/postgres/on-server.ts";
import { type Person, signUp, somebody } from "./people.ts";

/** A site without a demo world that only one file of journeys visits, so that it may be set as it likes. */
export type OwnSite = {
  url: string;
  /** A browser of somebody new, on this site. */
  visitor(browser: Browser): Promise<Page>;
  /** Somebody signs up there, and the address is confirmed; with a role where one is given. */
  member(page: Page, name: string, role?: "moderator" | "admin"): Promise<Person>;
  /** An address is confirmed, as by its mail. */
  confirm(person: Person): Promise<void>;
  /** A job fails for good there, with this error. */
  failJob(error: string): Promise<void>;
  stop(): Promise<void>;
};

/** Starts such a site over a database of its own. */
export async function startOwnSite(): Promise<OwnSite> {
  const shared = process.env.E2E_DATABASE_URL;
  if (!shared) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  const program = fork("e2e/start-own-site.ts", [shared], { execPath: "node", execArgv: [] });
  const { url, databaseUrl } = await whenReady(program);
  const confirm = async ({ email }: Person) => {
    await onServer(databaseUrl, "UPDATE members SET email_verified_at = now() WHERE email = $1", [email]);
  };
  return {
    url,
    confirm,
    visitor: async (browser) => (await browser.newContext({ baseURL: url })).newPage(),
    member: async (page, name, role) => {
      const person = somebody(name);
      await signUp(page, person);
      await confirm(person);
      if (role) await onServer(databaseUrl, "UPDATE members SET roles = $2 WHERE email = $1", [person.email, [role]]);
      return person;
    },
    failJob: async (error) => {
      // Once the worker knows this kind of job, which does nothing on a site so young.
      const statement = `INSERT INTO jobs.job (name, data, state, retry_count, retry_limit, output, completed_on)
        SELECT name, '{}', 'failed', 5, 5, jsonb_build_object('message', $1::text), now() FROM jobs.queue
        WHERE name = 'accounts.remove-stale' RETURNING 1`;
      await expect.poll(() => onServer(databaseUrl, statement, [error]).then(({ length }) => length)).toBe(1);
    },
    stop: async () => {
      if (program.exitCode !== null) return;
      program.disconnect();
      await once(program, "exit");
    },
  };
}

async function whenReady(program: ChildProcess): Promise<{ url: string; databaseUrl: string }> {
  const failed = once(program, "exit").then(() => {
    throw new Error("The site of its own did not start.");
  });
  const [said] = await Promise.race([once(program, "message"), failed]);
  return said as { url: string; databaseUrl: string };
}

/** Sets something for the whole site, as an admin on a page of their own. */
export async function setForAll(admin: Page, setting: string, choice: RegExp): Promise<void> {
  await admin.goto("/admin");
  await admin.getByRole("link", { name: "Site settings" }).click();
  const form = admin.getByRole("form", { name: setting });
  await form.getByRole("radio", { name: choice }).check();
  await form.getByRole("button", { name: `Save: ${setting}` }).click();
  await expect(admin.getByText(`Saved: ${setting}.`)).toBeVisible();
  await expect(form.getByRole("radio", { name: choice })).toBeChecked();
}
