import type { Actor } from "../policy.ts";
import { siteName } from "../site/read-settings.ts";
import { mySources } from "./queries.ts";
import { writeOpml } from "./rules/opml.ts";

/** The actor's feeds as an OPML file. */
export async function exportOpml(actor: Actor): Promise<string> {
  return writeOpml(`Sources of ${actor.penName} at ${await siteName()}`, await mySources(actor));
}
