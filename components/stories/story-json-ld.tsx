import { Still } from "@/components/ui/still.tsx";
import type { StoryPage } from "@/lib/stories/queries.ts";
import { newsArticle } from "@/lib/syndication/news-article.ts";

/** The story for machines: schema.org NewsArticle. */
export function StoryJsonLd({ story }: { story: StoryPage }) {
  const json = JSON.stringify(newsArticle(story)).replace(/</g, "\\u003c");
  return (
    <Still>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
    </Still>
  );
}
