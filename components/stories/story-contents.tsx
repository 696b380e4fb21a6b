import type { StoryPage } from "@/lib/stories/queries.ts";

const longStory = 900; // words

/** The contents list of a long story with headings. */
export function StoryContents({ story }: { story: StoryPage }) {
  if (story.words < longStory || story.contents.length < 3) return null;
  return (
    <nav aria-label="Contents" className="mt-6 border-s-2 border-rule ps-4 text-[0.9375rem]">
      <h2 className="kicker text-soft">Contents</h2>
      <ol className="mt-1">
        {story.contents.map(({ id, text, level }) => (
          <li key={id} className={level > 2 ? "ps-4" : undefined}>
            <a href={`#${id}`} className="quiet-link inline-block py-1.5">
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
