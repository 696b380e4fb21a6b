import { isSetting, titleOf, valueWords } from "@/components/site/settings/setting-words.ts";
import { Time } from "@/components/ui/time.tsx";
import type { SiteChange } from "@/lib/site/queries.ts";

/** Who has set what, and when, the latest first. */
export function ChangeList({ changes }: { changes: readonly SiteChange[] }) {
  if (changes.length === 0) return <p className="text-soft">Nothing has been changed yet: the defaults hold.</p>;
  return (
    <ol reversed className="divide-y divide-rule">
      {changes.map(({ id, key, before, value, by, at }) => (
        <li key={id} className="py-2">
          <span className="font-semibold">{titleOf(key)}:</span>{" "}
          {before !== null && isSetting(key) && <span className="text-soft">{valueWords(key, before)} → </span>}
          {valueWords(key, value)}
          <span className="block text-sm text-soft">
            <bdi>{by ?? "An account that is gone"}</bdi>, <Time at={at} format="full" />
          </span>
        </li>
      ))}
    </ol>
  );
}
