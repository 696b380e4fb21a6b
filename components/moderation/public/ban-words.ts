import { untilInWords } from "@/lib/decisions/rules/bans.ts";
import type { ActiveBan, BanScope } from "@/lib/policy.ts";

const stopped: Record<BanScope, string> = { comment: "commenting", vote: "voting", publish: "publishing stories" };
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** From what a ban keeps somebody, and until when: "commenting and voting until 3 May 2026". */
export function banWords({ scopes, until }: ActiveBan): string {
  return `${list.format(scopes.map((scope) => stopped[scope]))} ${untilInWords(until)}`;
}
