import type { Choice, VoteTally } from "@/lib/votes/rules.ts";

/** The optional parts of a vote; what is left out stays as it is. */
export type TwoCents = { reason?: string | null; note?: string | null; sourceUrl?: string | null; named?: boolean };

/** Why a vote was not accepted. */
export type Fault = { message: string; fields: Record<string, string>; signedOut: boolean };

const unreached: Fault = {
  message: "Your vote did not reach us, so nothing was changed. Check your connection and press again.",
  fields: {},
  signedOut: false,
};

// From where the reader came to this page; kept with a vote for two days, to see crowds that were sent.
function cameFrom(): string | null {
  const from = URL.parse(document.referrer)?.hostname ?? "";
  return from && from !== location.hostname ? from : null;
}

/** Sends a vote, or its withdrawal; the answer is the story's tally and why its two cents wait, or why it was not accepted. */
export async function putVote(
  storyId: string,
  choice: Choice | "withdraw",
  cents: TwoCents,
): Promise<{ tally: VoteTally; heldFor: string | null } | { fault: Fault }> {
  try {
    const response = await fetch(`/api/stories/${storyId}/vote`, {
      method: choice === "withdraw" ? "DELETE" : "PUT",
      headers: { "content-type": "application/json" },
      ...(choice === "withdraw" ? {} : { body: JSON.stringify({ choice, ...cents, cameFrom: cameFrom() }) }),
    });
    if (response.ok) {
      const { heldFor = null, ...tally } = (await response.json()) as VoteTally & { heldFor?: string };
      return { tally, heldFor };
    }
    const problem = (await response.json()) as { title?: string; fields?: Record<string, string> };
    return {
      fault: {
        message: problem.title ?? unreached.message,
        fields: problem.fields ?? {},
        signedOut: response.status === 401,
      },
    };
  } catch {
    return { fault: unreached };
  }
}
