import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RemoveViewsForm } from "@/components/moderation/house/remove-views-form.tsx";
import { ViewHours } from "@/components/moderation/house/view-hours.tsx";
import { type SpanTyped, ViewSpanForm } from "@/components/moderation/house/view-span-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { casePath, storyViewsPath } from "@/lib/moderation/paths.ts";
import { foreseeRemoval } from "@/lib/moderation/remove-views.ts";
import { subject, viewSpan } from "@/lib/moderation/schema.ts";
import { nowMs } from "@/lib/platform/clock.ts";
import { isRefusal } from "@/lib/platform/refusal.ts";
import { sumOf } from "@/lib/views/rules.ts";
import { houseActor } from "../../../house-actor.ts";

export const metadata: Metadata = { title: "Views of a story" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The views of a story by hour, and the way to take out what was automated. */
export default async function StoryViewsPage({ params, searchParams }: Props) {
  const { id } = subject.safeParse({ kind: "story", ...(await params) }).data ?? notFound();
  const actor = await houseActor("case.decide", storyViewsPath(id));
  const { typed, span, faults } = readSpan(await searchParams);
  const found = await foreseeRemoval(id, span, actor).catch((thrown: unknown) => {
    if (isRefusal(thrown) && thrown.code === "not_found") notFound();
    throw thrown;
  });
  const views = sumOf(found.excess);
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Moderation", href: "/moderation" },
          { label: "The story", href: casePath({ kind: "story", id }) },
          { label: "Views" },
        ]}
      />
      <h1 className="headline mt-3 mb-2 text-3xl">
        Views of <bdi>{found.title}</bdi>
      </h1>
      <p className="mb-5 text-soft">
        What no reader did is taken out of the numbers, in the open: the page of the story says how many, and when. It
        can be taken back.
      </p>
      <Panel title="Hours">
        <ViewSpanForm typed={typed} faults={faults} />
      </Panel>
      <Panel title="Views by hour">
        {found.hours.length === 0 ? (
          <EmptyState title="Nobody read it in these hours">Choose others.</EmptyState>
        ) : (
          <ViewHours hours={found.hours} excess={found.excess} />
        )}
      </Panel>
      {views > 0 && Object.keys(faults).length === 0 && (
        <Panel title="Remove as automated">
          <RemoveViewsForm storyId={id} span={typed} views={views} />
        </Panel>
      )}
    </div>
  );
}

const hourMs = 60 * 60_000;
const day = 24 * hourMs;

type Asked = {
  typed: SpanTyped;
  span: { since: Date; until: Date; keep: number };
  faults: Record<string, string>;
};

// Without a question: the last day, and nothing goes.
function readSpan(query: Record<string, string | string[] | undefined>): Asked {
  const end = Math.floor(nowMs() / hourMs) * hourMs + hourMs;
  const usual = { since: new Date(end - day), until: new Date(end), keep: 1_000_000 };
  const typed = {
    since: asText(query.since) ?? local(usual.since),
    until: asText(query.until) ?? local(usual.until),
    keep: asText(query.keep) ?? "",
  };
  if (query.keep === undefined) return { typed, span: usual, faults: {} };
  const parsed = viewSpan.safeParse(typed);
  if (parsed.success) return { typed, span: parsed.data, faults: {} };
  const faults = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]));
  return { typed, span: usual, faults };
}

function local(at: Date): string {
  return at.toISOString().slice(0, 16);
}

function asText(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value.slice(0, 40) : undefined;
}
