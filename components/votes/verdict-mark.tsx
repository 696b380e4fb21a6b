import { classNames } from "@/components/ui/class-names.ts";
import { type VerdictState, verdictWords } from "@/lib/stories/rules/verdict.ts";

const looks: Record<VerdictState, string> = {
  fact: "text-fact",
  fiction: "text-fiction",
  disputed: "text-ink",
  open: "text-soft",
  too_few: "text-soft",
};

/** A verdict's shape: a full disc, a struck square, two halves apart, a ring, a dotted ring. Words stand beside it. */
export function VerdictMark({ state, className }: { state: VerdictState; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames("inline-block size-[0.9em] flex-none align-[-0.08em]", looks[state], className)}
    >
      {shapes[state]}
    </svg>
  );
}

const ring = { cx: 8, cy: 8, r: 6, fill: "none", stroke: "currentColor", strokeWidth: 2 };

const shapes = {
  fact: (
    <>
      <circle cx="8" cy="8" r="8" fill="currentColor" />
      <path d="M4.2 8.4 7 11l4.8-5.6" fill="none" strokeWidth="2" className="stroke-paper" />
    </>
  ),
  fiction: (
    <>
      <rect x="0.5" y="0.5" width="15" height="15" fill="currentColor" />
      <path d="M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5" fill="none" strokeWidth="2" className="stroke-paper" />
    </>
  ),
  disputed: <path d="M6.8 0A8 8 0 0 0 6.8 16ZM9.2 0A8 8 0 0 1 9.2 16Z" fill="currentColor" />,
  open: <circle {...ring} />,
  too_few: <circle {...ring} strokeDasharray="2.6 2.1" />,
};

/** Mark and word, for lists: "Verdict: Fact". */
export function VerdictBadge({ state }: { state: VerdictState }) {
  return (
    <span>
      <span className={classNames("inline-flex items-center gap-1 font-semibold whitespace-nowrap", looks[state])}>
        <VerdictMark state={state} /> Verdict: {verdictWords[state]}
      </span>
    </span>
  );
}
