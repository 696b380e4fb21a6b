import { refuseField } from "../platform/refusal.ts";
import { refusedWordIn } from "./refused-word.ts";
import { linksIn } from "./rules/links.ts";

/** Refuses a contributor's reason that names a web address, or has a word that moderators do not have here: it stands in the public log at once and is mailed. */
export async function refuseUnfitReason(reason: string): Promise<void> {
  const [link] = linksIn(reason);
  if (link) throw refuseField("reason", `Leave out the web address “${link}”: the reason stands in the public log.`);
  const word = await refusedWordIn(reason);
  if (word !== null) throw refuseField("reason", `“${word}” is not used here. Write the reason in other words.`);
}
