import type { Metadata } from "next";
import { SearchForm } from "@/components/search/search-form.tsx";
import { SearchResults } from "@/components/search/search-results.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { StoryRiverItem } from "@/components/stories/story-river-item.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import type { Refusal } from "@/lib/platform/refusal.ts";
import { currentOrigin } from "@/lib/platform/session/current.ts";
import { searchPath } from "@/lib/search/paths.ts";
import { type Params, searchPage } from "@/lib/search/queries.ts";
import { categories } from "@/lib/stories/categories.ts";
import { listed } from "@/lib/stories/listed.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";

type Props = { searchParams: Promise<Params> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await searchParams;
  const words = [q].flat()[0];
  return {
    title: words ? `Search: ${words.slice(0, 60)}` : "Search",
    description: "Search all stories by their words, contributors, categories, verdicts and days.",
    // For search engines all results are the form: they are for whoever asked.
    alternates: { canonical: searchPath },
  };
}

/** Search: the form, and what was found. */
export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams;
  const [{ address }, list] = await Promise.all([currentOrigin(), categories()]);
  const { typed, query, found, refusal, newest } = await searchPage(params, address);
  return (
    <SiteFrame>
      <header className="border-b border-ink pt-7 pb-5">
        <h1 className="headline text-4xl leading-tight">Search</h1>
      </header>
      <div className="pt-5">
        {refusal && <Refused refusal={refusal} />}
        <SearchForm typed={typed} errors={refusal?.fields ?? {}} categories={list} />
        {found && <SearchResults query={query} found={found} isFirst={params.after === undefined} />}
        {newest.length > 0 && <Newest stories={newest} />}
      </div>
    </SiteFrame>
  );
}

function Refused({ refusal: { message, fields } }: { refusal: Refusal }) {
  const title = Object.keys(fields).length > 0 ? "This cannot be searched for as it is" : message;
  return <FormMessage kind="error" title={title} fields={fields} className="mb-5 max-w-192" />;
}

function Newest({ stories }: { stories: readonly StoryCard[] }) {
  return (
    <section aria-label="Newest stories" className="mt-8 max-w-192">
      <h2 className="headline border-b border-ink pb-2 text-2xl">Newest stories</h2>
      {stories.map((story) => (
        <StoryRiverItem key={story.id} story={listed(story)} />
      ))}
    </section>
  );
}
