import { Badge } from "@/components/ui/badge.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import type { Referrer } from "@/lib/views/own-history.ts";
import type { OwnStory } from "@/lib/views/own-table.ts";
import type { OwnOrder } from "@/lib/views/schema.ts";

type Props = { stories: readonly OwnStory[]; order: OwnOrder; referrers: ReadonlyMap<string, Referrer> };

const heads: { by: OwnOrder["by"]; label: string; short?: string }[] = [
  { by: "title", label: "Story" },
  { by: "published", label: "Published" },
  { by: "now", label: "Now" },
  { by: "day", label: "24 hours" },
  { by: "views", label: "Total" },
  { by: "fact", label: "% Fact" },
  { by: "votes", label: "Votes" },
  { by: "comments", label: "Comments" },
  { by: "recommends", label: "Recommends" },
];

/** A contributor's stories with their figures; each head orders by its column, and once more the other way round. */
export function OwnStories({ stories, order, referrers }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="overflow-x-auto" tabIndex={0} aria-label="Your stories and their figures">
      <table className="num w-full min-w-208 border-b border-rule text-sm">
        <caption className="sr-only">Your stories and their figures</caption>
        <thead>
          <tr>
            {heads.map(({ by, label }) => (
              <Head key={by} by={by} label={label} order={order} />
            ))}
            <th scope="col" className="py-2 ps-3 text-start font-semibold">
              Most came from
            </th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <StoryRow key={story.id} story={story} referrer={referrers.get(story.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ by, label, order }: { by: OwnOrder["by"]; label: string; order: OwnOrder }) {
  const isCurrent = by === order.by;
  const first = by === "title" ? "up" : "down";
  const turned = order.way === "up" ? "down" : "up";
  const way = isCurrent ? turned : first;
  const sorted = order.way === "up" ? "ascending" : "descending";
  return (
    <th
      scope="col"
      aria-sort={isCurrent ? sorted : undefined}
      className={`py-2 ${by === "title" ? "" : "ps-3 text-end"}`}
    >
      <a href={`/dashboard/stories?by=${by}&way=${way}`} className="quiet-link target font-semibold whitespace-nowrap">
        {label}
        {isCurrent && <span aria-hidden="true">{order.way === "up" ? " ↑" : " ↓"}</span>}
      </a>
    </th>
  );
}

function StoryRow({ story, referrer }: { story: OwnStory; referrer: Referrer | undefined }) {
  const { id, title, state, publishedAt, fact, fiction, unsure } = story;
  const votes = fact + fiction + unsure;
  const share = votes > 0 ? `${Math.round((100 * fact) / votes)} %` : "–";
  const figures = [story.now, story.lastDay, story.views].map(formatNumber);
  return (
    <tr className="border-t border-rule align-baseline">
      <th scope="row" className="min-w-48 py-2 text-start font-normal">
        <a href={`/dashboard/stories/${id}`} className="quiet-link font-semibold wrap-anywhere">
          {title}
        </a>{" "}
        {state !== "published" && <Badge tone="accent">{state}</Badge>}
      </th>
      <td className="py-2 ps-3 text-end whitespace-nowrap">
        <Time at={publishedAt} />
      </td>
      {[...figures, share, ...[votes, story.comments, story.recommends].map(formatNumber)].map((figure, place) => (
        <td key={heads[place + 2]?.by} className="py-2 ps-3 text-end">
          {figure}
        </td>
      ))}
      <td className="max-w-40 py-2 ps-3 wrap-anywhere text-soft">
        {referrer ? `${referrer.host} (${formatNumber(referrer.views)})` : "–"}
      </td>
    </tr>
  );
}
