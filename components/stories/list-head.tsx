import { Kicker } from "@/components/ui/kicker.tsx";

/** The head of a page that lists stories. */
export function ListHead({
  kicker,
  title,
  text,
  feed,
}: {
  kicker: string;
  title: string;
  text?: string;
  /** Where the same is as a feed. */
  feed?: string;
}) {
  return (
    <>
      <header className="border-b border-ink pt-7 pb-5">
        <Kicker>{kicker}</Kicker>
        <h1 className="headline mt-1 text-4xl leading-tight wrap-anywhere">{title}</h1>
        {text && <p className="standfirst mt-2 max-w-152">{text}</p>}
        {feed && (
          <p data-print="hide">
            <a href={feed} type="application/rss+xml" className="quiet-link target text-sm">
              Feed
            </a>
          </p>
        )}
      </header>
      <h2 className="sr-only">Stories</h2>
    </>
  );
}
