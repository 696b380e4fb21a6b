import { MoreResults } from "@/components/search/more-results.tsx";
import { NothingFound } from "@/components/search/nothing-found.tsx";
import { SearchResult } from "@/components/search/search-result.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Found } from "@/lib/search/found.ts";
import { pathOf, searchParams } from "@/lib/search/paths.ts";
import type { SearchPage } from "@/lib/search/queries.ts";
import { mostPieces } from "@/lib/search/rules/read-query.ts";

type Props = Pick<SearchPage, "query"> & {
  found: Found;
  /** Whether these are the first results. */
  isFirst: boolean;
};

/** What was found, and what to try where it is little. */
export function SearchResults({ query, found, isFirst }: Props) {
  const { stories, next, shownFor, leftOut } = found;
  const shown = shownFor === null ? query : { ...query, q: shownFor };
  return (
    <section aria-label="Results">
      <h2 className="sr-only">Results</h2>
      <Remarks query={query} found={found} />
      {leftOut > 0 && (
        <p className="mt-3 text-sm text-soft">
          Only the first {mostPieces} words were looked for: {leftOut} {leftOut === 1 ? "was" : "were"} left out.
        </p>
      )}
      {stories.length === 0 && <Nothing query={query} isFirst={isFirst} />}
      {isFirst && !next && stories.length > 0 && (
        <p className="num mt-3 text-sm text-soft">
          {stories.length} {stories.length === 1 ? "story" : "stories"}
        </p>
      )}
      {stories.map((story) => (
        <SearchResult key={story.id} story={story} />
      ))}
      {next && <MoreResults key={next} next={next} search={searchParams(shown)} />}
    </section>
  );
}

function Nothing({ query, isFirst }: Pick<Props, "query" | "isFirst">) {
  if (isFirst) return <NothingFound query={query} />;
  const back = <LinkButton href={pathOf(query)}>Back to the first results</LinkButton>;
  return <EmptyState className="mt-5" title="There is nothing more." action={back} />;
}

function Remarks({ query, found: { shownFor, meant } }: Pick<Props, "query" | "found">) {
  if (shownFor !== null)
    return (
      <Notice className="mt-4">
        Showing results for <strong>{shownFor}</strong>. Nothing has “{query.q}”:{" "}
        <a href={pathOf({ ...query, exactly: "1" })} className="link">
          search for exactly that
        </a>
        .
      </Notice>
    );
  return (
    meant !== null && (
      <p className="mt-4">
        Did you mean{" "}
        <a href={pathOf({ ...query, q: meant })} className="link font-semibold">
          {meant}
        </a>
        ?
      </p>
    )
  );
}
