import type { SiteSettings } from "@/lib/site/schema.ts";

const whoIsNamed: Record<SiteSettings["logNames"], string> = {
  roles: "Nobody is named, neither who decided nor who reported, and what was removed is not quoted.",
  "pen-names":
    "Moderators and editors are named; nobody else is, neither who reported nor whom it concerns, and what was removed is not quoted.",
};

/** What the public log is, and what never stands in it. */
export function LogIntro({ logNames }: Pick<SiteSettings, "logNames">) {
  return (
    <p className="mt-3 max-w-prose text-soft">
      Every decision about a story, a comment, a profile or a feed stands here with its reason: those of moderators,
      what editors place on the front page or take off its lists, and what contributors hide or close on their own
      stories. So does what became of it on appeal. {whoIsNamed[logNames]} Nothing is ever struck out of this log; a
      decision that is taken back gets a second entry. As a feed:{" "}
      <a href="/moderation-log.xml" className="link">
        Atom
      </a>
      ,{" "}
      <a href="/moderation-log.json" className="link">
        JSON
      </a>
      .
    </p>
  );
}
