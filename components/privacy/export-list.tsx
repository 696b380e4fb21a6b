"use client";

import { useActionState } from "react";
import { FormOutcome } from "@/components/accounts/form-outcome.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LookAgain } from "@/components/ui/look-again.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { askExportAction } from "@/lib/privacy/actions.ts";
import type { OwnExport } from "@/lib/privacy/queries.ts";

/** One's exports, and the button that asks for another. */
export function ExportList({ exports }: { exports: readonly OwnExport[] }) {
  const [state, send] = useActionState(askExportAction, { status: "idle" });
  const waits = exports.some((each) => each.state === "waiting");
  return (
    <div className="space-y-4">
      <p className="text-soft">
        A ZIP file with your stories as HTML and Markdown, with their pictures, drafts and versions, your comments,
        votes, notices, settings, and what moderators decided about you. It is made in the background; we send you a
        mail.
      </p>
      <FormOutcome state={state} />
      {exports.length > 0 && (
        <ul className="border-b border-rule" aria-label="Files">
          {exports.map((each) => (
            <li
              key={each.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-rule py-3"
            >
              <ExportLine each={each} />
            </li>
          ))}
        </ul>
      )}
      {waits ? (
        <LookAgain href="/account/data#export" />
      ) : (
        <form action={send}>
          <SubmitButton tone="outline">Make the file</SubmitButton>
        </form>
      )}
    </div>
  );
}

function ExportLine({ each }: { each: OwnExport }) {
  if (each.state === "failed")
    return (
      <span>
        The file of <Time at={each.createdAt} format="full" /> could not be made. Ask for it again.
      </span>
    );
  if (each.state === "waiting") return <Progress part={each.progress} />;
  return (
    <>
      <span className="min-w-0">
        <span className="font-semibold">
          As of <Time at={each.createdAt} format="full" />
        </span>
        <span className="block text-sm text-soft">
          {sizeOf(each.bytes)}, kept until <Time at={each.removedAt} />
        </span>
      </span>
      <LinkButton href={`/api/exports/${each.id}`} tone="outline" size="small" download>
        Download
      </LinkButton>
    </>
  );
}

function Progress({ part }: { part: number }) {
  const percent = Math.round(part * 100);
  return (
    <span className="w-full" role="status">
      <label className="block">
        The file is being made: {percent} %
        <progress value={percent} max={100} className="mt-1 block h-2 w-full accent-ink" />
      </label>
    </span>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
