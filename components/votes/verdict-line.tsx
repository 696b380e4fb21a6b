import { classNames } from "@/components/ui/class-names.ts";
import { Still } from "@/components/ui/still.tsx";
import { VerdictMark } from "@/components/votes/verdict-mark.tsx";
import { type Verdict, verdictSentence } from "@/lib/stories/rules/verdict.ts";

/** The verdict with its mark and words, and the way to how it came about. */
export function VerdictLine({
  verdict,
  storyPath,
  className,
}: {
  verdict: Verdict;
  storyPath: string;
  className?: string;
}) {
  return (
    <Still>
      <p className={classNames("flex flex-wrap items-baseline gap-x-2 text-sm", className)}>
        <span className="inline-flex items-baseline gap-1.5 font-semibold">
          <VerdictMark state={verdict.state} />
          <span>{verdictSentence(verdict)}</span>
        </span>
        <a href={`${storyPath}/verdict`} className="link">
          How this was computed
        </a>
      </p>
    </Still>
  );
}
