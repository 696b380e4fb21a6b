import { bannedFrom } from "../decisions/refuse-banned.ts";
import { notFound, Refusal } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import { ownStorySentence } from "./rules.ts";

/** Refuses who may not vote at all. */
export function requireVoter(actor: Actor): void {
  if (may(actor, "vote.cast")) return;
  throw bannedFrom(actor, "vote.cast") ?? new Refusal("forbidden", "You cannot vote at present.");
}

/** Refuses unless there is a published story (its author is known then) and the reader is somebody else. */
export function requireOthersStory(authorId: string | null, readerId: string): void {
  if (authorId === null) throw notFound("story");
  if (authorId === readerId) throw new Refusal("forbidden", ownStorySentence);
}
