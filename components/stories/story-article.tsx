import type { ReactNode } from "react";
import { Byline } from "@/components/stories/byline.tsx";
import { StoryContents } from "@/components/stories/story-contents.tsx";
import { StoryCover } from "@/components/stories/story-cover.tsx";
import { StorySources } from "@/components/stories/story-sources.tsx";
import { Kicker } from "@/components/ui/kicker.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Still } from "@/components/ui/still.tsx";
import { Time } from "@/components/ui/time.tsx";
import { Written } from "@/components/ui/written.tsx";
import { splitBody } from "@/lib/promos/rules/split-body.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";
import { beginsWith } from "@/lib/stories/rules/standfirst.ts";

type Props = {
  story: StoryPage;
  /** Stands under the byline on a phone. */
  strip?: ReactNode;
  /** Stands between its head and its text. */
  top?: ReactNode;
  /** Stands between two paragraphs of its text, where there is a place for it. */
  middle?: ReactNode;
  children?: ReactNode;
};

/** The story itself, as readers and its preview show it. */
export function StoryArticle({ story, strip, top, middle, children }: Props) {
  return (
    <article className="story min-w-0">
      <Still>
        <StoryKicker story={story} />
        <h1
          dir={story.dir}
          className="headline mt-2 mb-4 text-[clamp(2rem,1.2rem+3.2vw,3.125rem)] leading-[1.08] wrap-anywhere"
        >
          {story.title}
        </h1>
        {hasStandfirst(story) && (
          <p dir={story.dir} className="standfirst mb-6 max-w-152 wrap-anywhere">
            {story.summary}
          </p>
        )}
        <Byline story={story} />
      </Still>
      {strip}
      <Still>
        <Corrections corrections={story.corrections} />
      </Still>
      {story.cover && <StoryCover cover={story.cover} />}
      {top}
      <Still>
        <StoryContents story={story} />
      </Still>
      <StoryText story={story} middle={middle} />
      <Still>
        <StorySources sources={story.sources} />
        <StoryTags tags={story.tags} />
      </Still>
      {children}
    </article>
  );
}

function StoryText({ story: { html, dir }, middle }: Pick<Props, "story" | "middle">) {
  const parts = middle ? splitBody(html) : null;
  if (!parts) return <Written html={html} dir={dir} className="story-body mt-7" />;
  return (
    <>
      <Written html={parts.before} dir={dir} className="story-body mt-7" />
      {middle}
      <Written html={parts.after} dir={dir} className="story-body" />
    </>
  );
}

function StoryKicker({ story }: { story: StoryPage }) {
  const firstHand = story.sources.some(({ kind }) => kind === "first-hand");
  return (
    <Kicker>
      {story.category && (
        <a href={`/categories/${story.category.slug}`} className="quiet-link">
          {story.category.name}
        </a>
      )}
      {story.category && firstHand && " · "}
      {firstHand && "First-hand report"}
    </Kicker>
  );
}

function Corrections({ corrections }: { corrections: StoryPage["corrections"] }) {
  const material = corrections.filter((correction) => correction.material);
  if (material.length === 0) return null;
  return (
    <Notice title={material.length === 1 ? "Corrected" : `Corrected ${material.length} times`} className="mt-5">
      {material.map(({ note, createdAt }) => (
        <p key={createdAt.toISOString()} dir="auto" className="wrap-anywhere">
          Correction, <Time at={createdAt} />: {note}
        </p>
      ))}
    </Notice>
  );
}

function StoryTags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Tags" className="mt-6 flex flex-wrap gap-x-4 text-sm">
      {tags.map((tag) => (
        <li key={tag}>
          <a href={`/tags/${encodeURIComponent(tag)}`} className="link target">
            #{tag}
          </a>
        </li>
      ))}
    </ul>
  );
}

// An imported body that begins with its summary, or is nothing else, says it already.
function hasStandfirst({ summary, origin, html }: StoryPage): boolean {
  return summary !== "" && !(origin && (origin.summaryOnly || beginsWith(html, summary)));
}
