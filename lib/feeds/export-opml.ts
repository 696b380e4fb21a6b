import { env } from "../platform/env.ts";
import type { Actor } from "../policy.ts";
import { mySources } from "./queries.ts";
import { writeOpml } from "./rules/opml.ts";

/** The actor's feeds as an OPML file. */
export async function exportOpml(actor: Actor): Promise<string> {
  return writeOpml(`Sources of ${actor.penName} at ${env().SITE_NAME}`, await mySources(actor));
}
