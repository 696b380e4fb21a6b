import { Avatar } from "@/components/ui/avatar.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Time } from "@/components/ui/time.tsx";
import { historyPath } from "@/lib/stories/paths.ts";
import type { StoryPage } from "@/lib/stories/queries.ts";

/** Who wrote the story, when, how long it takes, where it happened. */
export function Byline({ story }: { story: StoryPage }) {
  const { author } = story;
  const profile = `/contributors/${author.handle}`;
  return (
    <div className="flex items-start gap-3.5 border-y border-rule py-3">
      <Avatar name={author.penName} src={author.avatar} size={48} />
      <div className="min-w-0 flex-1 text-sm text-soft">
        <p className="text-base text-ink">
          By{" "}
          <a href={profile} rel="author" className="quiet-link font-semibold wrap-anywhere">
            <bdi>{author.penName}</bdi>
          </a>{" "}
          {author.roles.includes("editor") && <Badge>Editor</Badge>}{" "}
          {author.roles.includes("moderator") && <Badge>Moderator</Badge>}
        </p>
        <p className="flex flex-wrap items-center gap-x-2">
          <a href={profile} className="link target">
            Contributor profile
          </a>
          <span aria-hidden="true">|</span>
          <a href={`${profile}#stories`} className="link target">
            More stories
          </a>
        </p>
        <p className="num dotted">
          {story.publishedAt && <Time at={story.publishedAt} format="full" />}
          {story.revisedAt && (
            <span>
              updated <Time at={story.revisedAt} format="full" />
            </span>
          )}
          <span>{story.minutes} min</span>
          <span>AI: {story.aiUse}</span>
          {story.place && <span>{story.place}</span>}
          {story.happenedOn && (
            <span>
              happened <Time at={story.happenedOn} />
              {story.happenedTime && `, ${story.happenedTime}`}
            </span>
          )}
          {story.versions > 1 && (
            <a href={historyPath(story.path)} className="link">
              History
            </a>
          )}
        </p>
      </div>
    </div>
  );
}
