import { CentsWords } from "@/components/cents/cents-words.tsx";
import { Still } from "@/components/ui/still.tsx";
import { centsPath } from "@/lib/cents/paths.ts";
import type { CentsPage } from "@/lib/cents/schema.ts";

/** The best two cents under the ballot of a story, and the way to all of them; nothing where there are none. */
export function BestCents({ page: { cents }, storyPath }: { page: CentsPage; storyPath: string }) {
  if (cents.length === 0) return null;
  return (
    <Still>
      <section aria-label="Two cents" data-print="hide" className="mb-10">
        <h2 className="kicker text-ink">What readers say with their votes</h2>
        <ul className="mt-3">
          {cents.map((each) => (
            <li key={each.id} className="border-t border-rule py-3">
              <CentsWords cents={each} />
            </li>
          ))}
        </ul>
        <p className="border-t border-rule pt-2 text-sm">
          <a href={centsPath(storyPath)} className="link target">
            All two cents: rate them, or report one
          </a>
        </p>
      </section>
    </Still>
  );
}
