import { env } from "@/lib/platform/env.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { logoPicture } from "@/lib/site/schema.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";

/** The story for machines: schema.org NewsArticle. */
export async function StoryJsonLd({ story }: { story: StoryPage }) {
  const { SITE_URL } = env();
  const { name, logo } = await siteSettings();
  const picture = logoPicture(logo);
  const absolute = (path: string) => new URL(path, SITE_URL).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.title,
    description: story.summary,
    mainEntityOfPage: absolute(story.path),
    datePublished: story.publishedAt?.toISOString(),
    dateModified: (story.revisedAt ?? story.publishedAt)?.toISOString(),
    wordCount: story.words,
    articleSection: story.category?.name,
    keywords: story.tags.join(", "),
    image: story.cover ? [absolute(story.cover.picture.fallback.url)] : undefined,
    author: { "@type": "Person", name: story.author.penName, url: absolute(`/contributors/${story.author.handle}`) },
    publisher: {
      ...{ "@type": "Organization", name, url: SITE_URL },
      logo: picture ? { "@type": "ImageObject", url: absolute(picture.src) } : undefined,
    },
    commentCount: story.tally.comments,
  };
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
