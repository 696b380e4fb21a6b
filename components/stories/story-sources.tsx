import type { StoryPage } from "@/lib/stories/queries.ts";

const signs: Record<string, { sign: string; word: string }> = {
  document: { sign: "◆", word: "Document" },
  "first-hand": { sign: "◉", word: "First-hand" },
  official: { sign: "▣", word: "Official" },
  media: { sign: "◇", word: "Media" },
};

/** What the story rests on, each with its kind. */
export function StorySources({ sources }: { sources: StoryPage["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-label="Sources" className="mt-8 border-t border-rule pt-4 text-[0.9375rem]">
      <h2 className="font-semibold">Sources</h2>
      <ul className="mt-1">
        {sources.map(({ kind, label, url }) => (
          <li key={`${kind}${label}${url}`} className="flex gap-2 py-1 wrap-anywhere">
            <span aria-hidden="true">{signs[kind]?.sign}</span>
            <span>
              {signs[kind]?.word ?? kind}:{" "}
              {url ? (
                <a href={url} rel="nofollow ugc noopener" className="link">
                  {label}
                </a>
              ) : (
                label
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
