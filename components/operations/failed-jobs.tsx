"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { dropJobsAction, retryJobsAction } from "@/lib/operations/actions.ts";
import type { FailedJob } from "@/lib/operations/schema.ts";

/** The jobs that failed for good, by kind, each with what it failed with. */
export function FailedJobs({ jobs }: { jobs: readonly FailedJob[] }) {
  return [...Map.groupBy(jobs, ({ queue }) => queue)].map(([queue, list]) => (
    <section key={queue} aria-label={`Failed: ${queue}`} className="mt-5">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 className="me-auto font-semibold">{queue}</h3>
        <JobButtons queue={queue} job="all" about={`all of ${queue}`} />
      </div>
      <ul className="divide-y divide-rule border-y border-rule">
        {list.map(({ id, tries, failedAt, error }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 py-1">
            <span className="min-w-0 flex-1 basis-60 py-2">
              <span className="wrap-anywhere">{error}</span>
              <span className="block text-sm text-soft">
                <Time at={failedAt} format="full" />, after {tries === 1 ? "1 try" : `${tries} tries`}
              </span>
            </span>
            <JobButtons queue={queue} job={id} about={`${queue} of ${failedAt.toISOString().slice(0, 19)}`} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

type Props = { queue: string; job: string; about: string };

function JobButtons({ queue, job, about }: Props) {
  const [retried, retry] = useActionState(retryJobsAction, { status: "idle" });
  const [dropped, drop] = useActionState(dropJobsAction, { status: "idle" });
  const all = job === "all" ? " all" : "";
  return (
    <div className="flex flex-wrap">
      <FormOutcome state={retried} />
      <FormOutcome state={dropped} />
      {[
        { word: `Retry${all}`, said: "Retry", send: retry },
        { word: `Drop${all}`, said: "Drop", send: drop },
      ].map(({ word, said, send }) => (
        <form key={said} action={send}>
          <input type="hidden" name="queue" value={queue} />
          <input type="hidden" name="job" value={job} />
          <SubmitButton tone="quiet" size="small" aria-label={`${said} ${about}`}>
            {word}
          </SubmitButton>
        </form>
      ))}
    </div>
  );
}
