/** What the author of a held text is told of the wait: how long it was lately, where that is known. */
export function waitSentence(minutes: number | null): string {
  if (minutes === null) return "It is held for review.";
  return `It is held for review, usually within ${durationInWords(minutes)}.`;
}

/** What whoever appeals is told of the wait: how long it was lately, where that is known. */
export function appealSentence(minutes: number | null): string {
  const usually =
    minutes === null
      ? "Too few were answered lately to say how long it takes."
      : `Usually within ${durationInWords(minutes)}.`;
  return `Somebody else than who decided answers an appeal. ${usually}`;
}

function durationInWords(minutes: number): string {
  if (minutes <= 60) {
    const rounded = Math.max(5, Math.ceil(minutes / 5) * 5);
    return rounded === 60 ? "an hour" : `${rounded} minutes`;
  }
  const hours = Math.ceil(minutes / 60);
  return hours <= 36 ? `${hours} hours` : `${Math.ceil(hours / 24)} days`;
}
