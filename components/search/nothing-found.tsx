import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { pathOf, searchPath } from "@/lib/search/paths.ts";
import type { SearchPage } from "@/lib/search/queries.ts";

/** What to try where nothing was found. */
export function NothingFound({ query }: Pick<SearchPage, "query">) {
  const { q = "", sort: _sort, exactly: _exactly, ...filters } = query;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <EmptyState
      className="mt-5"
      title={q === "" ? "No story is like that" : `Nothing was found for “${q}”`}
      action={
        <>
          {isFiltered && q !== "" && <LinkButton href={pathOf({ q })}>Search without filters</LinkButton>}
          <LinkButton href={searchPath}>New search</LinkButton>
        </>
      }
    >
      <ul className="list-disc ps-5">
        {q !== "" && <li>Look at the spelling, or try another word for the same.</li>}
        {/["“”]/.test(q) && <li>Leave the quotes out, so that the words need not stand together.</li>}
        {/\S\s+\S/.test(q) && <li>Leave a word out: only stories that have all of them are found.</li>}
        {isFiltered && <li>Leave filters out.</li>}
      </ul>
    </EmptyState>
  );
}
