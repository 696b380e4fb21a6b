import { RemoveWord } from "@/components/screening/remove-word.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { WordRow } from "@/lib/screening/queries.ts";
import { wordFeature } from "@/lib/screening/rules/word-feature.ts";
import type { ListedWord } from "@/lib/screening/schema.ts";

type Props = { words: readonly WordRow[]; held: ReadonlyMap<string, number>; days: number };

/** Listed words, each with who listed it and when, what it has held lately, and the button that takes it off. */
export function WordList({ words, held, days }: Props) {
  return (
    <ul aria-label="Words" className="divide-y divide-rule border-y border-rule">
      {words.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5">
          <div className="min-w-0 flex-1 basis-64">
            <p className="flex flex-wrap items-center gap-x-3">
              <span dir="auto" className="min-w-0 font-semibold wrap-anywhere">
                {row.word}
              </span>
              <Badge tone={row.outcome === "refuse" ? "accent" : "neutral"}>
                {row.outcome === "refuse" ? "refuses" : "holds"}
              </Badge>
              {row.removedAt && <Badge>{row.list === "banned" ? "was banned" : "was watched"}</Badge>}
            </p>
            {row.note && (
              <p dir="auto" className="text-sm wrap-anywhere">
                {row.note}
              </p>
            )}
            <Whose row={row} />
            {!row.removedAt && row.outcome === "hold" && <Held count={countOf(row, held)} days={days} />}
          </div>
          {!row.removedAt && <RemoveWord id={row.id} word={row.word} />}
        </li>
      ))}
    </ul>
  );
}

function countOf({ word, list }: WordRow, held: ReadonlyMap<string, number>): number {
  return held.get(wordFeature({ word, list: list as ListedWord["list"] })) ?? 0;
}

function Whose({ row: { addedBy, createdAt, removedAt, removedBy } }: { row: WordRow }) {
  return (
    <p className="text-sm text-soft">
      Added by <bdi>{addedBy ?? "an account that is gone"}</bdi>, <Time at={createdAt} />
      {removedAt && (
        <>
          ; taken off by <bdi>{removedBy ?? "an account that is gone"}</bdi>, <Time at={removedAt} />
        </>
      )}
    </p>
  );
}

function Held({ count, days }: { count: number; days: number }) {
  return (
    <p className="num text-sm text-soft">
      Held {count === 1 ? "one text" : `${count === 0 ? "no" : count} texts`} in the last {days} days
    </p>
  );
}
