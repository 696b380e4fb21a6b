import { Disclosure } from "@/components/ui/disclosure.tsx";
import { embedSnippet } from "@/lib/syndication/embed/embed-snippet.ts";
import { embedPath } from "@/lib/syndication/paths.ts";

/** What to copy into another site's page to show the story's card there. */
export function EmbedStory({ story }: { story: { id: string; title: string } }) {
  return (
    <Disclosure summary="Embed this story" className="border-t-0 text-sm" data-print="hide">
      <p className="mb-2 text-soft">
        Copy this into a page of your own site. It shows the headline, who wrote it and how many have read it, without
        scripts or cookies.{" "}
        <a href={embedPath(story.id)} className="link">
          See how it looks
        </a>
      </p>
      <p className="rounded-sm bg-sunken p-3 font-mono select-all wrap-anywhere">{embedSnippet(story)}</p>
    </Disclosure>
  );
}
