import { env } from "@/lib/platform/env.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { logoPicture } from "@/lib/site/schema.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";
import { reuseText } from "@/lib/stories/rules/reuse.ts";

const made: Record<string, string | undefined> = {
  assisted: "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
  generated: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
};

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
    ...factsOf(story),
  };
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

// Corrections, sources, where and when it happened, who or what wrote it, and how it may be used.
function factsOf({ corrections, sources, place, happenedOn, happenedTime, aiUse, reuse }: StoryPage) {
  const material = corrections.filter((correction) => correction.material);
  const day = happenedOn?.toISOString().slice(0, 10);
  return {
    correction: someOf(material, ({ note, createdAt }) => {
      return { "@type": "CorrectionComment", text: note, datePublished: createdAt.toISOString() };
    }),
    citation: someOf(sources, ({ label, url }) => {
      return { "@type": "CreativeWork", name: label, url: url ?? undefined };
    }),
    contentLocation: place ? { "@type": "Place", name: place } : undefined,
    temporalCoverage: day && happenedTime ? `${day}T${happenedTime}` : day,
    license: reuseText[reuse].licence ?? undefined,
    digitalSourceType: made[aiUse],
  };
}

function someOf<T>(all: readonly T[], write: (one: T) => object): object[] | undefined {
  return all.length > 0 ? all.map(write) : undefined;
}
