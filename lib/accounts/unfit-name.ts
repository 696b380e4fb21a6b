import { type Refusal, refuseField } from "../platform/refusal.ts";
import { refusedWordIn } from "../screening/refused-word.ts";
import { linksIn } from "../screening/rules/links.ts";

/** The refusal of a pen name that is an address, or has a word that moderators do not have here; null for any other. A name cannot wait for a moderator. */
export async function unfitName(penName: string): Promise<Refusal | null> {
  if (linksIn(penName).length > 0) return refuseField("penName", "Leave out the web address: a pen name is a name.");
  const word = await refusedWordIn(penName);
  return word === null ? null : refuseField("penName", `“${word}” is not used here. Choose another name.`);
}
