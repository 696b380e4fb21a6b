import { Time } from "@/components/ui/time.tsx";
import type { PromoFile } from "@/lib/promos/queries.ts";
import { type ChangeKind, changeWords } from "@/lib/promos/rules/changes.ts";

/** What was done to a promo, by whom, the latest first. */
export function PromoHistory({ changes }: { changes: PromoFile["changes"] }) {
  return (
    <ol reversed className="divide-y divide-rule">
      {changes.map(({ id, kind, words, by, at }) => (
        <li key={id} className="py-2 wrap-anywhere">
          <span className="font-semibold">{changeWords[kind]}</span>
          {words && `: ${words}`}
          <span className="block text-sm text-soft">
            <bdi>{by ?? without(kind)}</bdi>, <Time at={at} format="full" />
          </span>
        </li>
      ))}
    </ol>
  );
}

// A decision of moderation stands under no account's name here: the public log tells of it.
function without(kind: ChangeKind): string {
  return kind === "removed" || kind === "restored" ? "Moderation" : "An account that is gone";
}
