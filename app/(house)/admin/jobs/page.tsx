import type { Metadata } from "next";
import { z } from "zod";
import { FailedJobs } from "@/components/operations/failed-jobs.tsx";
import { QueueTable } from "@/components/operations/queue-table.tsx";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { failedJobs, mostFailed, queueStates } from "@/lib/operations/queue-state.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Jobs" };

const query = z.object({
  done: z.enum(["retried", "dropped"]).optional().catch(undefined),
  count: z.coerce.number().int().min(1).catch(1),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the worker does, what waits, and what failed. */
export default async function JobsPage({ searchParams }: Props) {
  const actor = await houseActor("site.operate", "/admin/jobs");
  const [queues, failed] = await Promise.all([queueStates(actor), failedJobs(actor)]);
  const { done, count } = query.parse(await searchParams);
  return (
    <AdminPage
      title="Jobs"
      lead="What follows from what people do: mails, imports, counts. A failed one is tried again by itself a few times."
      done={done && sentence(done, count)}
    >
      <Panel title="Failed for good">
        {failed.length === 0 ? (
          <p className="text-soft">Nothing has failed. There is nothing to do.</p>
        ) : (
          <FailedJobs jobs={failed} />
        )}
        <a href="/admin/settings#changes" className="link target mt-3">
          Who tried jobs again, or dropped them
        </a>
        {failed.length === mostFailed && <p className="mt-3 text-sm text-soft">These are the latest {mostFailed}.</p>}
      </Panel>
      <Panel title="All kinds">
        {queues.length === 0 ? (
          <EmptyState title="The worker has not run yet">
            Start the site with npm start: the worker comes with it.
          </EmptyState>
        ) : (
          <QueueTable queues={queues} />
        )}
      </Panel>
    </AdminPage>
  );
}

function sentence(done: "retried" | "dropped", count: number): string {
  const jobs = count === 1 ? "1 job" : `${count} jobs`;
  return done === "retried" ? `${jobs} will be tried again within seconds.` : `${jobs} dropped.`;
}
