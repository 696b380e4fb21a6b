import { Still } from "@/components/ui/still.tsx";
import type { ComputedVerdict } from "@/lib/verdicts/queries.ts";

/** What both sides say, as two bars with the line that both must pass. */
export function SidesPicture({ sides }: { sides: NonNullable<ComputedVerdict["sides"]> }) {
  return (
    <Still>
      <figure className="my-5 max-w-152">
        <SideBar name="Side A" side={sides.a} />
        <SideBar name="Side B" side={sides.b} />
        <figcaption className="mt-2 text-sm text-soft">
          The share of each side that says Fact, drawn a little towards a half. Sides are found by who disagrees with
          whom, and mean nothing else. Their numbers move in steps of five votes, so that nobody can watch one vote
          fall.
        </figcaption>
      </figure>
    </Still>
  );
}

function SideBar({ name, side: { n, p } }: { name: string; side: { n: number; p: number } }) {
  const percent = Math.round(100 * p);
  return (
    <div className="mb-3">
      <p className="num flex justify-between gap-4 text-sm">
        <b>{name}</b>
        <span>
          {percent} % Fact of about {n} votes
        </span>
      </p>
      <svg role="img" aria-label={`${name}: ${percent} % Fact`} className="mt-1 block h-4 w-full">
        <rect width="100%" height="100%" className="fill-rule" />
        <rect width={`${percent}%`} height="100%" className="fill-fact" />
        <rect x="50%" width="2" height="100%" transform="translate(-1)" className="fill-paper" />
      </svg>
    </div>
  );
}
