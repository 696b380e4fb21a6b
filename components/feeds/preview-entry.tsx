import { hostOf } from "@/components/feeds/host-of.ts";
import { prospectWords } from "@/components/feeds/outcome.ts";
import { StoryCover } from "@/components/stories/story-cover.tsx";
import { StoryOrigin } from "@/components/stories/story-origin.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { PreviewItem } from "@/lib/feeds/schema.ts";
import { beginsWith } from "@/lib/stories/rules/standfirst.ts";

/** An item of a feed: what would become of it and why, and folded beneath, the story as it would look. */
export function PreviewEntry({ item, open }: { item: PreviewItem; open: boolean }) {
  const { word, tone } = prospectWords[item.outcome];
  const title = item.title || "Without a title";
  return (
    <li className="border-t border-rule py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <Badge tone={tone}>{word}</Badge>
        {item.publishedAt && <Time at={item.publishedAt} />}
        {item.author && <span className="wrap-anywhere">{item.author}</span>}
        {item.link && <span>{hostOf(item.link)}</span>}
      </p>
      <h2 dir={item.dir} className="headline mt-1 text-xl wrap-anywhere">
        {title}
      </h2>
      {item.reason && <p className="mt-1 text-sm wrap-anywhere">{item.reason}</p>}
      <Warnings warnings={item.warnings} />
      <Disclosure
        summary={
          <span>
            As readers would see it<span className="sr-only">: {title}</span>
          </span>
        }
        className="mt-3 border-y-0"
        open={open || undefined}
      >
        <AsStory item={item} />
      </Disclosure>
    </li>
  );
}

function Warnings({ warnings }: Pick<PreviewItem, "warnings">) {
  if (warnings.length === 0) return null;
  return (
    <ul aria-label="Warnings" className="mt-1 list-disc ps-5 text-sm text-accent">
      {warnings.map((warning) => (
        <li key={warning} className="wrap-anywhere">
          {warning}
        </li>
      ))}
    </ul>
  );
}

function AsStory({ item }: { item: PreviewItem }) {
  return (
    <div className="story min-w-0 border-s border-rule ps-4">
      {hasStandfirst(item) && (
        <p dir={item.dir} className="standfirst mb-4 wrap-anywhere">
          {item.summary}
        </p>
      )}
      {item.cover && <PreviewCover cover={item.cover} />}
      <Prose html={item.html} dir={item.dir} className="mb-6" />
      {item.link && <StoryOrigin origin={originOf(item, item.link)} />}
    </div>
  );
}

// As on the page of an imported story: a body that begins with its summary says it already.
function hasStandfirst({ summary, summaryOnly, html, link }: PreviewItem): boolean {
  return summary !== "" && !(link !== null && (summaryOnly || beginsWith(html, summary)));
}

// Its true size is known when it has come; until then its place has the shape of most photographs.
function PreviewCover({ cover: { src, alt, credit } }: { cover: NonNullable<PreviewItem["cover"]> }) {
  const size = { width: 1200, height: 800 };
  const picture = { ...size, variants: [{ width: size.width, url: src }], fallback: { url: src } };
  return (
    <div className="mb-6">
      <StoryCover cover={{ picture, alt, caption: "", credit }} />
    </div>
  );
}

function originOf({ publishedAt, summaryOnly }: PreviewItem, url: string) {
  return { url, host: hostOf(url), at: publishedAt, summaryOnly };
}
