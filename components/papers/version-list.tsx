import { Time } from "@/components/ui/time.tsx";
import type { PaperVersion } from "@/lib/papers/schema.ts";

/** Who has written a page, and when, the latest first; each leads to its text. */
export function VersionList({ name, versions }: { name: string; versions: readonly PaperVersion[] }) {
  if (versions.length === 0) return <p className="text-soft">Nobody has changed it yet: it is the original.</p>;
  return (
    <ol reversed className="divide-y divide-rule">
      {versions.map(({ number, text, by, at }) => (
        <li key={number} className="py-2">
          {text === null ? (
            "The original was put back"
          ) : (
            <a href={`/admin/pages/${name}?version=${number}`} className="link target">
              Version of <Time at={at} format="full" className="ms-1" />
            </a>
          )}
          <span className="block text-sm text-soft">
            <bdi>{by ?? "An account that is gone"}</bdi>
            {text === null && (
              <>
                , <Time at={at} format="full" />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
