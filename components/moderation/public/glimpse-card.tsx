import type { Glimpse } from "@/lib/moderation/glimpse.ts";

const kindWords = {
  story: "The story",
  comment: "A comment on",
  profile: "The profile of",
  feed: "The feed",
  promo: "The promo",
  cents: "Two cents on",
};

/** What a report is about: its name, whose it is, and its first words. */
export function GlimpseCard({ glimpse }: { glimpse: Glimpse }) {
  const { kind, name, by, path, quote } = glimpse;
  return (
    <div className="border-s-4 border-line bg-raised px-4 py-3">
      <p className="wrap-anywhere">
        {kindWords[kind]}{" "}
        <a href={path} className="link font-semibold">
          <bdi>{name}</bdi>
        </a>
        {kind !== "profile" && (
          <span className="text-soft">
            , by <bdi>{by}</bdi>
          </span>
        )}
      </p>
      {quote && (
        <blockquote dir="auto" className="mt-2 whitespace-pre-line text-sm text-soft wrap-anywhere">
          {quote}
        </blockquote>
      )}
    </div>
  );
}
