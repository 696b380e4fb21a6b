import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { SaveNews } from "@/components/writing/autosave/autosave.ts";
import { SaveLine } from "@/components/writing/save-line.tsx";

type Props = {
  news: SaveNews;
  savedAt: Date | null;
  live: boolean;
  pending: boolean;
  /** What was published already is not scheduled. */
  isPublished: boolean;
};

/** Save draft, Preview, Schedule, Publish, and how it stands; always in sight. */
export function ActionBar({ news, savedAt, live, pending, isPublished }: Props) {
  return (
    <div
      className="sticky bottom-0 z-10 -mx-4 mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-ink bg-paper px-4 py-2 sm:mx-0 sm:px-0"
      data-print="hide"
    >
      {live && <SaveLine news={news} savedAt={savedAt} />}
      <div className="ms-auto flex flex-wrap justify-end gap-2">
        <SubmitButton tone="outline" name="intent" value="save">
          Save draft
        </SubmitButton>
        <SubmitButton tone="quiet" name="intent" value="preview">
          Preview
        </SubmitButton>
        {!isPublished && (
          <SubmitButton tone="quiet" name="intent" value="schedule">
            Schedule
          </SubmitButton>
        )}
        <SubmitButton tone="accent" name="intent" value="publish" aria-busy={pending || undefined}>
          Publish
        </SubmitButton>
      </div>
    </div>
  );
}
