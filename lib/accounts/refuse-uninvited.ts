import { Refusal } from "../platform/refusal.ts";
import { siteSettings } from "../site/read-settings.ts";

/** Refuses whoever would sign up where the site takes no new members, or none without an invitation. */
export async function refuseUninvited({ invitation }: { invitation?: string | undefined }): Promise<void> {
  const { signUp } = await siteSettings();
  if (signUp === "closed") throw new Refusal("forbidden", "This site takes no new members just now.");
  if (signUp === "invitation" && !invitation)
    throw new Refusal("forbidden", "New members come by invitation here. Ask a member for one, and open its link.");
}
