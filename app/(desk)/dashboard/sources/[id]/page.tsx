import type { Metadata } from "next";
import { Asked } from "@/components/feeds/asked.tsx";
import { RemoveSource } from "@/components/feeds/remove-source.tsx";
import { RunList } from "@/components/feeds/run-list.tsx";
import { SourceControls } from "@/components/feeds/source-controls.tsx";
import { SourceFrame } from "@/components/feeds/source-frame.tsx";
import { SourceHealth } from "@/components/feeds/source-health.tsx";
import { StandingNotice } from "@/components/feeds/standing-notice.tsx";
import { sourceRuns } from "@/lib/feeds/queries.ts";
import { ownSource } from "./own-source.ts";

export const metadata: Metadata = { title: "Source" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A source at a glance, and what can be done with it. */
export default async function SourceRoute({ params, searchParams }: Props) {
  const [{ source, actor }, { asked }] = await Promise.all([ownSource(params), searchParams]);
  const runs = await sourceRuns(source.id, actor);
  const wasChecked = (runs ?? []).length > 0;
  return (
    <SourceFrame source={source} part="Overview">
      {asked && <Asked sourceId={source.id} />}
      <StandingNotice source={source} />
      <SourceControls source={source} />
      {source.proof && <SourceHealth source={source} />}
      {(source.proof || wasChecked) && <RunList runs={runs ?? []} />}
      <RemoveSource sourceId={source.id} stories={source.stories} />
    </SourceFrame>
  );
}
