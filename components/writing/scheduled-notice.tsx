import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { UnscheduleForm } from "@/components/writing/unschedule-form.tsx";
import { ZonedTime } from "@/components/writing/zoned-time.tsx";
import type { StoryInHand } from "@/lib/stories/editing.ts";

type Props = { storyId: string; schedule: NonNullable<StoryInHand["schedule"]> };

/** When the story is to be published, and what can be done about that. */
export function ScheduledNotice({ storyId, schedule }: Props) {
  return (
    <Notice title="This story is scheduled" tone="good" className="mb-6">
      <p>
        It is published on <ZonedTime at={schedule.at} zone={schedule.timeZone} />, as it is saved then. You are told by
        a notice.
      </p>
      <div className="mt-2 flex flex-wrap items-start gap-3">
        <LinkButton size="small" href={`/write/${storyId}/schedule`}>
          Change the time
        </LinkButton>
        <UnscheduleForm storyId={storyId} />
      </div>
    </Notice>
  );
}
