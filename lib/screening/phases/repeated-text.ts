import { shortestPrinted } from "../rules/fingerprint.ts";
import { lettersOnly } from "../rules/fold.ts";
import type { AlikeText, Context, Finding, Phase, Submission } from "../schema.ts";

/** Up to this share of difference two texts are copies of each other. */
export const nearlyTheSame = 0.25;

const dayMs = 86_400_000;
const shortestRepeat = 12;

/** Refuses what its author has just posted word for word; holds what is nearly that, or what several people post. */
export const repeatedText: Phase = {
  name: "repeated text",
  look: (submission, context) => {
    if (submission.kind === "report" || submission.kind === "bio") return null;
    return ownRepeat(submission, context) ?? (isLong(submission.text) ? copied(context) : null);
  },
};

function ownRepeat({ text }: Submission, { recent, at }: Context): Finding | null {
  const letters = lettersOnly(text.slice(0, 8000));
  if (letters.length < shortestRepeat) return null;
  const same = recent.find(
    (other) => at.getTime() - other.at.getTime() < dayMs && lettersOnly(other.text.slice(0, 8000)) === letters,
  );
  if (!same) return null;
  const sentence = "You have posted this already within the last day. Say something new, or edit what you posted.";
  return { outcome: "refuse", sentence, features: [{ name: "the same words by the same person", weight: 1 }] };
}

function isLong(text: string): boolean {
  return lettersOnly(text.slice(0, 500)).length >= shortestPrinted;
}

function copied({ alike, author, at, pace = 1 }: Context): Finding | null {
  const near = alike.filter((text) => text.distance <= nearlyTheSame && at.getTime() - text.at.getTime() < dayMs);
  const own = near.filter(({ authorId }) => authorId === author?.id);
  const others = new Set(near.map(({ authorId }) => authorId).filter((id) => id !== author?.id));
  if (own.length < pace && others.size < othersBorne[author?.trust ?? 0] * pace) return null;
  return {
    outcome: "hold",
    sentence: "Much the same text has been posted here lately.",
    features: [...ownFeature(own), ...othersFeature(others.size)],
  };
}

/** From how many others' much the same text on it is held, by trust: two people may quote one source. */
export const othersBorne = [2, 2, 4, 4] as const;

function ownFeature(own: readonly AlikeText[]) {
  return own.length > 0 ? [{ name: `${own.length} × nearly the same by the same person`, weight: 1 }] : [];
}

function othersFeature(count: number) {
  return count > 0 ? [{ name: `nearly the same by ${count} other people`, weight: Math.min(count / 2, 3) }] : [];
}
