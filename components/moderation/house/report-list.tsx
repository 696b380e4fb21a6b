import { Evidence } from "@/components/moderation/house/evidence.tsx";
import { Weight } from "@/components/moderation/house/weight.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { CaseFile } from "@/lib/moderation/case-file.ts";
import { copyrightNotice } from "@/lib/moderation/schema.ts";

/** What was reported, and in which words; who reported is nobody's to see. */
export function ReportList({ reports }: { reports: CaseFile["reports"] }) {
  if (reports.length === 0) return <p className="text-soft">Nobody has reported it.</p>;
  return (
    <ul className="divide-y divide-rule">
      {reports.map(({ id, reason, details, at, reporter, weight, evidence, notice }) => (
        <li key={id} className="py-2.5">
          <p className="flex flex-wrap items-center gap-x-3">
            <span className="font-semibold">{reason}</span>
            <Weight weight={weight} />
            <span className="text-sm text-soft">
              {reporter}, <Time at={at} format="full" />
            </span>
          </p>
          {details && (
            <p dir="auto" className="whitespace-pre-line wrap-anywhere">
              {details}
            </p>
          )}
          <CopyrightNotice notice={notice} />
          <Evidence evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

function CopyrightNotice({ notice }: { notice: unknown }) {
  const parsed = copyrightNotice.safeParse(notice);
  if (!parsed.success) return null;
  const { work, holder } = parsed.data;
  return (
    <p dir="auto" className="text-sm text-soft wrap-anywhere">
      Work: {work}. Holder of the right: {holder}.
    </p>
  );
}
