import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type Browser, expect, type Page } from "@playwright/test";
import { onServer } from "../scripts/postgres/on-server.ts";
import { visits } from "./backstage/ask.ts";
import { newMember, type Person } from "./people.ts";

/** A site without a demo world that only one file of journeys visits, so that it may be set as it likes. */
export type OwnSite = {
  url: string;
  /** A browser of somebody new, on this site. */
  visitor(browser: Browser): Promise<Page>;
  /** Somebody new has come to a page of it, with a confirmed address, and with a role where one is given. */
  member(page: Page, name: string, role?: "moderator" | "admin"): Promise<Person>;
  /** A job fails for good there, with this error. */
  failJob(error: string): Promise<void>;
  stop(): Promise<void>;
};

/** Starts such a site over a database of its own. */
export async function startOwnSite(): Promise<OwnSite> {
  const shared = process.env.E2E_DATABASE_URL;
  if (!shared) throw new Error("E2E_DATABASE_URL is not set: run the journeys by `npm run test:e2e`.");
  const program = fork("e2e/start-own-site.ts", [shared], { execPath: "node", execArgv: [] });
  const { url, databaseUrl, backstage } = await whenReady(program);
  return {
    url,
    visitor: async (browser) => {
      const context = await browser.newContext({ baseURL: url });
      visits(context, backstage);
      return context.newPage();
    },
    member: (page, name, role) => newMember(page, name, role ? [role] : []),
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

type Ready = { url: string; databaseUrl: string; backstage: string };

async function whenReady(program: ChildProcess): Promise<Ready> {
  const failed = once(program, "exit").then(() => {
    throw new Error("The site of its own did not start.");
  });
  const [said] = await Promise.race([once(program, "message"), failed]);
  return said as Ready;
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
