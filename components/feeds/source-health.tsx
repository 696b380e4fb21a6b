import type { ReactNode } from "react";
import { Count } from "@/components/ui/count.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { SourcePage } from "@/lib/feeds/schema.ts";

/** How a source does: what came, when it was read, when it is read next. */
export function SourceHealth({ source }: { source: SourcePage }) {
  return (
    <Panel title="Health">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:gap-x-8">
        <Figure name="Stories this week">
          <Count value={source.itemsAWeek} />
        </Figure>
        <Figure name="Stories in all">
          <Count value={source.stories} />
        </Figure>
        <Figure name="Last read with success">
          <Moment at={source.lastSuccessAt} />
        </Figure>
        <Figure name="Next check">
          {source.nextCheckAt ? <Moment at={source.nextCheckAt} /> : "none while it is not active"}
        </Figure>
        <Figure name="Failed checks in a row">
          <Count value={source.failures} />
        </Figure>
        <Figure name="Told about new stories">{wayOfHearing(source)}</Figure>
      </dl>
    </Panel>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}

function Moment({ at }: { at: Date | null }) {
  return at ? <Time at={at} format="full" /> : "never yet";
}

function wayOfHearing({ state, pushedUntil, checkEverySeconds }: SourcePage): string {
  if (state !== "active") return "not while it is not active";
  return pushedUntil ? "at once, by the feed’s hub" : `by asking every ${span(checkEverySeconds)}`;
}

function span(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 90) return minutes === 60 ? "hour" : `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
}
