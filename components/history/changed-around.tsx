import type { Comparison } from "@/lib/stories/history.ts";

/** What changed around a text: its category, tags, cover and sources, old and new in words. */
export function ChangedAround({ changes }: { changes: Comparison["around"] }) {
  return (
    <dl aria-label="Changed around the text" className="grid gap-3 border-t border-rule pt-4">
      {changes.map(({ what, before, after }) => (
        <div key={what} className="wrap-anywhere">
          <dt className="kicker">{what}</dt>
          <dd dir="auto">
            <del className="bg-accent-wash text-ink decoration-accent decoration-2">{before}</del>{" "}
            <span aria-hidden="true">→</span>{" "}
            <ins className="bg-good-wash text-ink decoration-good decoration-2 underline-offset-3">{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
