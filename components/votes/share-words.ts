import { formatNumber } from "@/components/ui/format-number.ts";
import { countVoters, percentFact, readersSentence, type VoteTally } from "@/lib/votes/rules.ts";

/** `panel` with the bar, `line` in a sentence, `strip` as short as can be. */
export type ShareLook = "panel" | "line" | "strip";

/** What readers think, in words; the percentage is null before the first vote. */
export function shareWords(tally: VoteTally, look: ShareLook): { percent: string | null; words: string } {
  const percent = percentFact(tally);
  if (percent === null) return { percent, words: "No votes yet. Be the first." };
  const voters = countVoters(tally);
  const sentence = readersSentence(voters, formatNumber(voters));
  const words = { panel: sentence, line: `${sentence}.`, strip: `of ${inWords(voters)}: Fact` };
  return { percent: `${percent} %`, words: words[look] };
}

function inWords(voters: number): string {
  return voters === 1 ? "1 reader" : `${formatNumber(voters)} readers`;
}
