import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import type { Person } from "@/lib/moderation/case-file.ts";
import { casePath } from "@/lib/moderation/paths.ts";

/** Whom the case concerns, and what is known of them here. */
export function PersonFile({ person, trust }: { person: Person; trust: ReactNode }) {
  const { handle, penName, joinedAt, verified, stories, comments, bans, record } = person;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <a href={`/contributors/${handle}`} className="link target font-semibold" dir="auto">
          {penName}
        </a>
        {!verified && <Badge>address not confirmed</Badge>}
        {bans > 0 && <Badge tone="accent">{bans === 1 ? "banned once" : `banned ${bans} times`}</Badge>}
      </p>
      <ul className="text-sm text-soft">
        <li>
          Joined <Time at={joinedAt} />
        </li>
        <li className="num">
          {formatNumber(stories)} {stories === 1 ? "story" : "stories"}, {formatNumber(comments)}{" "}
          {comments === 1 ? "comment" : "comments"}
        </li>
        <li className="num">
          Their own reports: {record.upheld} led to something, {record.dismissed} to nothing
        </li>
        <li>
          <a href={casePath({ kind: "profile", id: person.id })} className="link target">
            The case of their profile
          </a>
        </li>
      </ul>
      {trust}
      <History history={person.history} />
      <SimilarAccounts similar={person.similar} />
    </>
  );
}

function History({ history }: Pick<Person, "history">) {
  if (history.length === 0) return <p className="mt-2 text-sm text-soft">No decision concerned them before.</p>;
  return (
    <ul aria-label="Earlier decisions" className="mt-2 divide-y divide-rule text-sm">
      {history.map(({ id, words, rule, at, subject, isUndone }) => (
        <li key={id} className="py-1.5">
          <a href={casePath(subject)} className="link target">
            {words}
          </a>{" "}
          {isUndone && <Badge>taken back</Badge>}
          <span className="block text-soft">
            {rule && `${rule}, `}
            <Time at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function SimilarAccounts({ similar }: Pick<Person, "similar">) {
  if (similar.length === 0) return null;
  return (
    <section aria-label="Similar accounts" className="mt-4">
      <h3 className="text-sm font-semibold">Similar accounts</h3>
      <ul className="divide-y divide-rule text-sm">
        {similar.map(({ id, penName, joinedAt, reasons }) => (
          <li key={id} className="py-1.5">
            <a href={casePath({ kind: "profile", id })} className="link target">
              <bdi>{penName}</bdi>
            </a>{" "}
            <span className="text-soft">
              joined <Time at={joinedAt} />
            </span>
            {reasons.map((reason) => (
              <span key={reason} className="block text-soft">
                {reason}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
