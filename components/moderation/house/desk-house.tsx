import { type Actor, may } from "@/lib/policy.ts";

/** The way from the dashboard to the rooms of the house, for whoever keeps it; the masthead of a phone has no place for them. */
export function DeskHouse({ actor }: { actor: Actor }) {
  const [decides, curates, edits, runs] = [
    may(actor, "case.decide"),
    may(actor, "front-page.curate"),
    may(actor, "newsletter.edit"),
    may(actor, "member.list"),
  ];
  if (!decides && !curates && !edits && !runs) return null;
  return (
    <nav aria-label="Keeping the house" className="mb-6 flex flex-wrap gap-x-5 border-y border-rule">
      {decides && (
        <a href="/moderation" className="link target">
          Moderation
        </a>
      )}
      {curates && (
        <a href="/editor" className="link target">
          Front page
        </a>
      )}
      {edits && (
        <a href="/editor/newsletter" className="link target">
          The next newsletters
        </a>
      )}
      {runs && (
        <a href="/admin" className="link target">
          Run the site
        </a>
      )}
    </nav>
  );
}
