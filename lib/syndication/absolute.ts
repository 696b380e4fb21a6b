import { env } from "../platform/env.ts";

/** The whole address of a path on this site. */
export function absolute(path: string): string {
  return new URL(path, env().SITE_URL).href;
}
