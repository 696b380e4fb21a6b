import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { Comparison, StoryVersion } from "@/lib/stories/history.ts";

type Props = { versions: readonly StoryVersion[]; path: string; compared: Comparison | null };

/** The versions of a story, newest first: when, what its contributor said, and the way to what changed. */
export function VersionList({ versions, path, compared }: Props) {
  const oldest = versions.at(-1)?.number ?? 1;
  return (
    <ol className="border-t border-rule">
      {versions.map(({ number, at, note, material }) => (
        <li key={number} className="border-b border-rule py-2.5">
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-semibold">Version {number}</span>
            <Time at={at} format="full" className="text-sm text-soft" />
            {material && <Badge tone="accent">Material correction</Badge>}
          </p>
          {number === 1 && <p className="text-soft">As it was first published</p>}
          {note && (
            <p dir="auto" className="wrap-anywhere">
              {note}
            </p>
          )}
          {number > oldest && (
            <a
              href={`${path}?from=${number - 1}&to=${number}#changes`}
              aria-current={compared?.to.number === number && compared.from.number === number - 1 ? "true" : undefined}
              className="link target text-sm aria-[current]:font-semibold"
            >
              What changed in version {number}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
