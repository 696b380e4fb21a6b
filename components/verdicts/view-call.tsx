import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import type { StoryCard } from "@/lib/stories/lists.ts";

/** Fresh stories without a verdict, in the rail of the front page. */
export function ViewCall({ stories, className }: { stories: readonly StoryCard[]; className?: string }) {
  if (stories.length === 0) return null;
  return (
    <Still>
      <Panel title="Needs your view" className={className}>
        <p className="mb-2 text-sm text-soft">Few readers have voted on these. What do you make of them?</p>
        <ul>
          {stories.map(({ id, path, title, dir }) => (
            <li key={id} className="border-t border-rule py-2">
              <a href={path} dir={dir} className="quiet-link font-serif leading-snug wrap-anywhere">
                {title}
              </a>
            </li>
          ))}
        </ul>
        <p className="text-sm">
          <a href="/needs-your-view" rel="nofollow" className="link target">
            More that need your view
          </a>
        </p>
      </Panel>
    </Still>
  );
}
