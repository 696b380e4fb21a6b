import { Time } from "@/components/ui/time.tsx";
import type { ArchivedEdition } from "@/lib/newsletter/queries.ts";

const names = { daily: "Daily", weekly: "Weekly" };

/** Newsletters that were sent, newest first. */
export function EditionList({ editions }: { editions: readonly ArchivedEdition[] }) {
  return (
    <ol className="border-b border-rule">
      {editions.map(({ id, path, title, rhythm, until }) => (
        <li key={id} className="border-t border-rule py-3">
          <p className="kicker">
            {names[rhythm]} · <Time at={until} />
          </p>
          <h3 className="headline mt-0.5 text-lg leading-snug wrap-anywhere">
            <a href={path} className="quiet-link">
              {title}
            </a>
          </h3>
        </li>
      ))}
    </ol>
  );
}
