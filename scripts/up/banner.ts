import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { z } from "zod";
import type { Settings } from "./settings.ts";

const accountsSchema = z.array(z.object({ handle: z.string(), email: z.string(), roles: z.array(z.string()) }));

type Facts = { demoPassword: string | undefined; adminLink: string | undefined };

/** What is printed once the site is up: where it is, who can log in, and how the first admin is made. */
export function banner(settings: Settings, { demoPassword, adminLink }: Facts): string {
  const parts = [`Firsthand is ready: ${settings.siteUrl}${whoCanReach(settings)}`];
  const accounts = demoPassword ? demoAccounts(settings, demoPassword) : "";
  if (accounts) parts.push(accounts);
  if (adminLink)
    parts.push(`Nobody runs this site yet. Open this once, within 24 hours, to become its admin:\n  ${adminLink}`);
  parts.push("Ctrl-C stops everything.");
  return `\n${parts.join("\n\n")}\n`;
}

function whoCanReach({ host, port }: Settings): string {
  if (host === "127.0.0.1") return "\n  Only this machine can reach it; HOST=0.0.0.0 opens it to the network.";
  return `\n  It listens on ${host}:${port}.`;
}

function demoAccounts({ dataDir }: Settings, password: string): string {
  const file = join(dataDir, "demo-accounts.json");
  if (!existsSync(file)) return "";
  const accounts = accountsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const lines = accounts.map(({ email, roles }) =>
    `  ${email.padEnd(width)}  ${roles.join(", ") || "member"}`.trimEnd(),
  );
  const kept = process.env.DEMO_PASSWORD ? "DEMO_PASSWORD" : placeOf(join(dataDir, "demo-password"));
  return [`Demo accounts; the password of each is ${password} (kept in ${kept}):`, ...lines].join("\n");
}

/** A file as it is found from where the site was started: by its whole path where it is not below that folder. */
function placeOf(file: string): string {
  const way = relative(process.cwd(), file);
  return way.startsWith("..") || isAbsolute(way) ? resolve(file) : way;
}
