import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DoneLine } from "@/components/moderation/house/done-line.tsx";
import { QueueFilter } from "@/components/moderation/house/queue-filter.tsx";
import { QueueKeys } from "@/components/moderation/house/queue-keys.tsx";
import { QueueList } from "@/components/moderation/house/queue-list.tsx";
import { QueueTabs } from "@/components/moderation/house/queue-tabs.tsx";
import { queueWords } from "@/components/moderation/house/queue-words.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { subjectKinds } from "@/lib/decisions/rules/kinds.ts";
import { queueCounts, queuePage } from "@/lib/moderation/queries.ts";
import { type QueueName, queueNames } from "@/lib/moderation/schema.ts";
import { now } from "@/lib/platform/clock.ts";
import { type Actor, may } from "@/lib/policy.ts";
import { wordsPath } from "@/lib/screening/paths.ts";
import { houseActor } from "../house-actor.ts";

export const metadata: Metadata = { title: "Moderation" };

const query = z.object({
  queue: z.enum(queueNames).catch("reported"),
  kind: z.enum(subjectKinds).optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
  done: z.string().max(80).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The queues of cases. */
export default async function ModerationPage({ searchParams }: Props) {
  const actor = await houseActor("case.decide", "/moderation");
  const { queue, kind, q, after, done } = query.parse(await searchParams);
  const [page, counts] = await Promise.all([queuePage({ queue, kind, search: q, after }, actor), queueCounts(actor)]);
  if (!page || !counts) notFound();
  return (
    <div className="max-w-192 py-6">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6">
        <h1 className="headline text-3xl">Moderation</h1>
        {may(actor, "screening.edit") && (
          <a href={wordsPath("banned")} className="link target">
            Word lists
          </a>
        )}
      </div>
      <DoneLine done={done} />
      <QueueTabs queues={queuesFor(actor, queue)} current={queue} counts={counts} />
      <QueueFilter queue={queue} kind={kind} q={q} />
      {page.rows.length > 0 ? (
        <QueueList rows={page.rows} queue={queue} at={now()} />
      ) : (
        <Nothing queue={queue} narrowed={Boolean(kind || q)} />
      )}
      {page.after && (
        <LoadMore className="mt-4" href={`/moderation?${nextPage({ queue, kind, q, after: page.after })}`} />
      )}
      <div className="mt-6">
        <QueueKeys />
      </div>
    </div>
  );
}

/** Moderators pass cases on; those who decide them have the queue among their tabs. */
function queuesFor(actor: Actor, current: QueueName): QueueName[] {
  return queueNames.filter((name) => name !== "escalated" || name === current || may(actor, "case.decide-escalated"));
}

function Nothing({ queue, narrowed }: { queue: QueueName; narrowed: boolean }) {
  if (narrowed) return <EmptyState title="Nothing of that kind">Try fewer letters, or all kinds.</EmptyState>;
  return <EmptyState title={queueWords[queue].nothing}>{queueWords[queue].why}</EmptyState>;
}

function nextPage(parts: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString();
}
