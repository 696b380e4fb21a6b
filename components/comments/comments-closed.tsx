import { Notice } from "@/components/ui/notice.tsx";
import { whyNotComment } from "@/lib/comments/rules/states.ts";
import { logEntryPath } from "@/lib/decisions/paths.ts";
import { closingOf } from "@/lib/decisions/queries.ts";

/** Stands where the form would: nobody can comment on this story, and where to read why. */
export async function CommentsClosed({ storyId }: { storyId: string }) {
  const logId = await closingOf(storyId);
  return (
    <Notice>
      {whyNotComment("published", true)}{" "}
      {logId && (
        <a href={logEntryPath(logId)} className="link target">
          Read why in the moderation log
        </a>
      )}
    </Notice>
  );
}
