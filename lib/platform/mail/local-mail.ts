import type { Env } from "../env.ts";

const ownMachine = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/**
 * Whether /dev/mail may show the outbox: only to somebody who sits at this machine and runs the site for themselves.
 * Behind a reverse proxy it would hand out reset links.
 */
export function showsLocalMail(settings: Env): boolean {
  const { SMTP_URL, DATABASE_URL, FIRSTHAND_EMBEDDED, TRUSTED_PROXIES, SITE_URL, HOST } = settings;
  const operated = Boolean(SMTP_URL || TRUSTED_PROXIES || (DATABASE_URL && !FIRSTHAND_EMBEDDED));
  return !operated && ownMachine.has(new URL(SITE_URL).hostname) && HOST !== undefined && ownMachine.has(HOST);
}
