import { env } from "../platform/env.ts";
import type { SiteSettings } from "./schema.ts";

/** What holds until an admin has set it. Once they have, the environment no longer matters. */
export function defaultSettings(): SiteSettings {
  return {
    ...{ reviewMode: env().REVIEW_MODE, signUp: "open", logNames: "roles", twoFactor: "optional", advertise: "off" },
    name: env().SITE_NAME,
    motto: "Anyone can join.\nAnyone can contribute.\nAnyone can become informed about their world.",
    ...{ aboutLine: "", supportUrl: "", supportWords: "", contact: "", accentLight: "", accentDark: "", logo: "" },
  };
}
