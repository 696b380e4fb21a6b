import about from "../../../package.json" with { type: "json" };
import { env } from "../env.ts";

/** Who we say we are, with the page that says more. */
export function userAgent(): string {
  return `Firsthand/${about.version} (+${env().SITE_URL}/about)`;
}
