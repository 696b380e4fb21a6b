import type { Metadata } from "next";
import { EndedLately } from "@/components/curation/ended-lately.tsx";
import { FindStory } from "@/components/curation/find-story.tsx";
import { Placements } from "@/components/curation/placements.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { editorPath } from "@/lib/curation/paths.ts";
import { editorPlacements, endedLately, findStories } from "@/lib/curation/queries.ts";
import { editorQuery } from "@/lib/curation/schema.ts";
import { houseActor } from "../house-actor.ts";

export const metadata: Metadata = { title: "Front page" };

const sayings = {
  placed: "It is placed. The front page shows it now, and the public log says why.",
  ended: "It is ended. The front page is put together anew, and the public log says why.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where editors put the front page together. */
export default async function EditorPage({ searchParams }: Props) {
  const actor = await houseActor("front-page.curate", editorPath);
  const { q, said } = editorQuery.parse(await searchParams);
  const [placements, ended, found] = await Promise.all([
    editorPlacements(actor),
    endedLately(actor),
    q ? findStories(q, actor) : [],
  ]);
  return (
    <div className="py-6">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h1 className="headline text-3xl">Front page</h1>
        <p className="flex flex-wrap gap-x-5 text-sm">
          <a href="/" className="link target">
            See it
          </a>
          <a href="/about/ranking" className="link target">
            The rules
          </a>
          <a href="/moderation-log?role=editor" className="link target">
            What editors decided
          </a>
        </p>
      </div>
      {said && <FormMessage kind="success" title={sayings[said]} className="mb-5" />}
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 lg:order-2">
          <FindStory q={q} found={found} />
        </div>
        <div className="min-w-0">
          <Placements placements={placements} />
          <EndedLately ended={ended} />
        </div>
      </div>
    </div>
  );
}
