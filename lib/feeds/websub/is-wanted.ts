import { env } from "../../platform/env.ts";
import type { SourceRow } from "../source-row.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Whether hubs are asked to tell us of changes: only a site that they can reach. WEBSUB decides otherwise. */
export function pushIsOn(): boolean {
  const { WEBSUB, SITE_URL } = env();
  if (WEBSUB) return WEBSUB === "on";
  return !/^(?:localhost|.*\.localhost|[\d.]+|\[.*\])$/.test(new URL(SITE_URL).hostname);
}

/** Whether a feed's hub is to be asked now: it has one, and its promise is missing or ends within two days. */
export function isWanted(
  { hubUrl, hubLeaseUntil, hubAskedAt }: Pick<SourceRow, "hubUrl" | "hubLeaseUntil" | "hubAskedAt">,
  at: Date,
): boolean {
  if (hubUrl === null || !pushIsOn()) return false;
  if (hubLeaseUntil !== null && hubLeaseUntil.getTime() - at.getTime() > 2 * dayMs) return false;
  return hubAskedAt === null || at.getTime() - hubAskedAt.getTime() > dayMs;
}
