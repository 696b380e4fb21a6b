import { Badge } from "@/components/ui/badge.tsx";
import { Count } from "@/components/ui/count.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { statementPath } from "@/lib/decisions/paths.ts";
import type { DeskStory } from "@/lib/stories/desk.ts";

type Props = {
  stories: DeskStory[];
  lastDay: ReadonlyMap<string, number>;
  /** How many were published in all. */
  total: number;
};

/** One's newest stories, with what came of them, and the way to all of them. */
export function DeskStories({ stories, lastDay, total }: Props) {
  return (
    <Panel title="Your stories" aside={total > 0 && <Count value={total} />}>
      {stories.length === 0 ? (
        <EmptyState
          title="You have not published a story yet"
          action={
            <LinkButton href="/write" tone="solid">
              Begin one
            </LinkButton>
          }
        >
          Something you saw, something you know, something you can show. Your draft is saved while you write.
        </EmptyState>
      ) : (
        <ul>
          {stories.map((story) => (
            <StoryRow key={story.id} story={story} lastDay={lastDay.get(story.id) ?? 0} />
          ))}
        </ul>
      )}
      {total > 0 && (
        <p className="mt-3">
          <a href="/dashboard/stories" className="link target">
            All your stories in a table, and as CSV
          </a>
        </p>
      )}
    </Panel>
  );
}

function StoryRow({ story, lastDay }: { story: DeskStory; lastDay: number }) {
  const { id, path, title, state, publishedAt } = story;
  const isHeld = state === "held";
  return (
    <li className="border-b border-rule py-3">
      <Marks story={story} />
      <a href={isHeld ? `/write/${id}` : path} className="headline quiet-link text-xl wrap-anywhere">
        {title}
      </a>
      <WhyUnseen story={story} />
      {publishedAt && <Numbers story={story} lastDay={lastDay} />}
      {isHeld && (
        <p className="text-sm">
          <a href={`/write/${id}`} className="link target">
            {publishedAt ? "Read it" : "Read or withdraw it"}
            <span className="sr-only"> “{title}”</span>
          </a>
        </p>
      )}
      {(state === "published" || state === "retracted") && <Deeds story={story} />}
    </li>
  );
}

function Marks({ story: { state, publishedAt, hasDraft } }: { story: DeskStory }) {
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm text-soft">
      {publishedAt && <Time at={publishedAt} />}
      {state === "retracted" && <Badge tone="accent">Retracted</Badge>}
      {state === "held" && <Badge tone="accent">Held</Badge>}
      {state === "removed" && <Badge tone="accent">Removed</Badge>}
      {hasDraft && <Badge>Changes not published</Badge>}
    </div>
  );
}

function WhyUnseen({ story: { hindrance, title } }: { story: DeskStory }) {
  if (!hindrance) return null;
  return (
    <p dir="auto" className="mt-1 text-sm wrap-anywhere">
      {hindrance.reason}{" "}
      {hindrance.isPublic && (
        <a href={statementPath(hindrance.id)} className="link">
          Read the decision<span className="sr-only"> on “{title}”</span>
        </a>
      )}
    </p>
  );
}

function Numbers({ story: { path, tally }, lastDay }: { story: DeskStory; lastDay: number }) {
  const votes = tally.fact + tally.fiction + tally.unsure;
  return (
    <p className="num mt-1 text-sm text-soft">
      <Count value={tally.views} /> {tally.views === 1 ? "view" : "views"}, <Count value={lastDay} /> in 24 hours ·{" "}
      <Count value={votes} /> {votes === 1 ? "vote" : "votes"}
      {votes > 0 && ` (${Math.round((100 * tally.fact) / votes)} % Fact)`} ·{" "}
      <a href={`${path}#comments`} className="link">
        <Count value={tally.comments} /> {tally.comments === 1 ? "comment" : "comments"}
      </a>
    </p>
  );
}

function Deeds({ story: { id, title, state } }: { story: DeskStory }) {
  return (
    <p className="flex gap-5 text-sm">
      <a href={`/write/${id}`} className="link target">
        Edit<span className="sr-only"> “{title}”</span>
      </a>
      <a href={`/write/${id}/retract`} className="link target">
        {state === "retracted" ? "Restore" : "Retract"}
        <span className="sr-only"> “{title}”</span>
      </a>
    </p>
  );
}
