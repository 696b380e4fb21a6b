import type { Metadata } from "next";
import { z } from "zod";
import { TryForm } from "@/components/screening/try-form.tsx";
import { WordFilter } from "@/components/screening/word-filter.tsx";
import { WordForm } from "@/components/screening/word-form.tsx";
import { WordList } from "@/components/screening/word-list.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import { figureDays, heldByWords } from "@/lib/moderation/word-figures.ts";
import { wordsPath } from "@/lib/screening/paths.ts";
import { listedWordRows } from "@/lib/screening/queries.ts";
import { type WordQuery, wordQuery } from "@/lib/screening/schema.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Word lists" };

const tabs = [
  { list: "banned", label: "Banned" },
  { list: "watch", label: "Watched" },
  { list: "removed", label: "Taken off" },
] as const;

const sayings = { added: "The word is on the list, and counts from now on.", removed: "The word is off its list." };
const said = z.object({ said: z.enum(["added", "removed"]).optional().catch(undefined) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The words that moderators keep off the site or look at first, and a place to try texts. */
export default async function WordsPage({ searchParams }: Props) {
  const actor = await houseActor("screening.edit", "/moderation/words");
  const asked = await searchParams;
  const query = wordQuery.parse(asked);
  const { said: done } = said.parse(asked);
  const [{ words, after }, held] = await Promise.all([listedWordRows(query, actor), heldByWords(actor)]);
  return (
    <div className="py-6">
      <Breadcrumbs crumbs={[{ label: "Moderation", href: "/moderation" }, { label: "Word lists" }]} />
      <h1 className="headline mt-3 mb-5 text-3xl">Word lists</h1>
      {done && <FormMessage kind="success" title={sayings[done]} className="mb-5" />}
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <Tabs
            aria-label="Lists"
            tabs={tabs.map(({ list, label }) => ({ href: wordsPath(list), label, current: list === query.list }))}
            className="mb-4"
          />
          <WordFilter {...query} />
          {words.length > 0 ? <WordList words={words} held={held} days={figureDays} /> : <Nothing {...query} />}
          {after && <LoadMore className="mt-4" href={nextPage(query, after)} />}
        </div>
        <div className="min-w-0">
          <Panel title="Add a word">
            <WordForm list={query.list} />
          </Panel>
          <Panel title="Try a text">
            <TryForm />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Nothing({ list, q }: WordQuery) {
  if (q) return <EmptyState title="No word has that">Try fewer letters, or another list.</EmptyState>;
  if (list === "removed") return <EmptyState title="No word was taken off a list yet" />;
  return <EmptyState title="No word is on this list">Add the first one: from then on it holds or refuses.</EmptyState>;
}

function nextPage({ list, q }: WordQuery, after: string): string {
  return `/moderation/words?${new URLSearchParams({ list, ...(q && { q }), after })}`;
}
