import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { ScheduleForm } from "@/components/writing/schedule-form.tsx";
import { UnscheduleForm } from "@/components/writing/unschedule-form.tsx";
import { ZonedTime } from "@/components/writing/zoned-time.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { type StoryInHand, storyInHand } from "@/lib/stories/editing.ts";
import { localTime } from "@/lib/stories/rules/zoned-time.ts";

export const metadata: Metadata = { title: "Schedule a story" };

/** Says when a draft is to be published. */
export default async function SchedulePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(`/write/${id}/schedule`)}`);
  const story = await storyInHand(id, actor);
  if (!story) notFound();
  const { state, schedule, content } = story;
  if (state !== "draft" && state !== "scheduled") redirect(`/write/${id}`);
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">Schedule this story</h1>
      <p className="mt-3 mb-6 wrap-anywhere">
        <a href={`/write/${id}`} className="link">
          {content.title.trim() || "Without a title"}
        </a>
      </p>
      {schedule && <Scheduled storyId={id} schedule={schedule} />}
      <ScheduleForm
        key={schedule?.at.getTime()}
        storyId={id}
        chosen={schedule ? { ...localTime(schedule.at, schedule.timeZone), zone: schedule.timeZone } : nothing}
        zones={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
        isScheduled={schedule !== null}
      />
      <p className="mt-6 text-sm text-soft">
        What is saved when the time comes is published then, within a minute. Until then you can go on writing, choose
        another time, or publish it yourself. If it cannot be published, it stays your draft and a notice says why.
      </p>
    </div>
  );
}

const nothing = { day: "", time: "", zone: "" };

function Scheduled({ storyId, schedule }: { storyId: string; schedule: NonNullable<StoryInHand["schedule"]> }) {
  return (
    <div className="mb-6">
      <FormMessage kind="success" title="This story is scheduled.">
        <p>
          It is published on <ZonedTime at={schedule.at} zone={schedule.timeZone} />.
        </p>
      </FormMessage>
      <div className="mt-3">
        <UnscheduleForm storyId={storyId} />
      </div>
    </div>
  );
}
