import { ToAnswerList } from "@/components/dashboard/to-answer-list.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import type { ToAnswerPage } from "@/lib/comments/to-answer.ts";

/** The newest comments that wait for an answer, on the dashboard; nothing where none does. */
export function DeskAnswers({ page: { comments, next } }: { page: ToAnswerPage }) {
  if (comments.length === 0) return null;
  return (
    <Panel title="Waiting for your answer">
      <ToAnswerList comments={comments} />
      {next && (
        <a href="/dashboard/comments" className="link target">
          All that wait
        </a>
      )}
    </Panel>
  );
}
