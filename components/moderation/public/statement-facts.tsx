import type { ReactNode } from "react";
import { consequenceOf } from "@/components/moderation/public/consequence.ts";
import { roleWords } from "@/components/moderation/public/role-words.ts";
import { Time } from "@/components/ui/time.tsx";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import type { Statement } from "@/lib/decisions/queries.ts";

/** A decision in all its parts, as whoever it concerns reads it. */
export function StatementFacts({ statement }: { statement: Statement }) {
  const { logId, rule, reason, role, by, at, until, quote, subjectPath } = statement;
  const consequence = consequenceOf(statement);
  return (
    <dl className="space-y-4">
      {quote && (
        <Fact name="What it is about">
          <blockquote dir="auto" className="border-s-4 border-line ps-4 whitespace-pre-line wrap-anywhere">
            {quote}
          </blockquote>
        </Fact>
      )}
      {rule && (
        <Fact name="Which rule">
          <a href="/rules" className="link">
            {rule}
          </a>
        </Fact>
      )}
      <Fact name="The reason">
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {reason}
        </p>
      </Fact>
      {consequence && <Fact name="What it means for you">{consequence}</Fact>}
      {hasEnd(statement) && <Fact name="Until when">{until ? <Time at={until} format="full" /> : "For good"}</Fact>}
      <Fact name="Who decided, and when">
        By {roleWords(role, by)}, on <Time at={at} format="full" />
      </Fact>
      <Fact name="Where">
        <span className="flex flex-wrap gap-x-5">
          {subjectPath && (
            <a href={subjectPath} className="link target">
              Where it stands or stood
            </a>
          )}
          <a href={logEntryPath(logId)} className="link target">
            This decision in the moderation log
          </a>
        </span>
      </Fact>
    </dl>
  );
}

function hasEnd({ kind, outcome }: Statement): boolean {
  return ["ban", "distrust", "demote"].includes(kind) && outcome !== "taken back";
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="kicker text-ink">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
