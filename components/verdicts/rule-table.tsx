import { Still } from "@/components/ui/still.tsx";
import type { ComputedVerdict } from "@/lib/verdicts/queries.ts";
import { checksOf } from "@/lib/votes/verdict/rule.ts";

type RuleTableProps = { sides: NonNullable<ComputedVerdict["sides"]>; parameters: ComputedVerdict["parameters"] };

/** The rule with this story's numbers put in: for Fact and for Fiction what is asked, what there is, and whether it is enough. */
export function RuleTable({ sides, parameters }: RuleTableProps) {
  const counts = { a: countOf(sides.a), b: countOf(sides.b) };
  return (
    <Still>
      <div className="overflow-x-auto">
        <table className="num w-full max-w-152 text-sm">
          <caption className="sr-only">The rule with the numbers of this story</caption>
          <thead>
            <tr className="border-b border-ink text-start">
              <th scope="col" className="py-2 pe-4 text-start">
                What is asked
              </th>
              <th scope="col" className="py-2 pe-4 text-end sm:whitespace-nowrap">
                at least
              </th>
              <th scope="col" className="py-2 pe-4 text-end sm:whitespace-nowrap">
                for Fact
              </th>
              <th scope="col" className="py-2 text-end sm:whitespace-nowrap">
                for Fiction
              </th>
            </tr>
          </thead>
          <tbody>
            {checksOf(counts, parameters).map(({ name, least, fact, fiction }) => (
              <tr key={name} className="border-b border-rule">
                <th scope="row" className="py-2 pe-4 text-start font-normal">
                  {checkWords[name]}
                </th>
                <td className="py-2 pe-4 text-end whitespace-nowrap">{least.toFixed(2)}</td>
                <td className="py-2 pe-4 text-end whitespace-nowrap">{told(fact, least)}</td>
                <td className="py-2 text-end whitespace-nowrap">{told(fiction, least)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Still>
  );
}

const checkWords = {
  agreement: "Both sides agree: √(share of A × share of B)",
  lowerBound: "Each side by itself, with the doubt that few votes leave (Wilson’s lower bound, the lower of both)",
  against: "Both sides still agree with one and a half more votes against on each",
};

function told(value: number, least: number): string {
  return `${value.toFixed(2)} ${value >= least ? "✓" : "✕"}`;
}

// The share is (sum + 1) / (n + 2).
function countOf({ n, p }: { n: number; p: number }) {
  return { n, sum: Math.min(n, Math.max(0, p * (n + 2) - 1)) };
}
