import { EditionStories } from "@/components/newsletter/edition-stories.tsx";
import { AddForm, HoldForm, PickForm, TestForm, WordsForm } from "@/components/newsletter/editor/edition-forms.tsx";
import { MailCounts } from "@/components/newsletter/editor/mail-counts.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { formatTime, Time } from "@/components/ui/time.tsx";
import type { EditorEdition } from "@/lib/newsletter/queries.ts";

/** An edition before it is sent: when it goes and to how many, its words and its stories. */
export function EditionPanel({ edition }: { edition: EditorEdition }) {
  const { id, rhythm, state, until, stories, dropped, added, readers, mails } = edition;
  const name = `${rhythm} newsletter of ${formatTime(until, "day")}`;
  const title = rhythm === "daily" ? "Daily newsletter" : "Weekly newsletter";
  if (state === "sending")
    return (
      <Panel title={`${title}, on its way`}>
        <MailCounts mails={mails} />
      </Panel>
    );
  const isAdded = (story: string) => added.includes(story);
  return (
    <Panel title={title} aside={<Time at={until} format="full" />}>
      {state === "held" && (
        <Notice title="It is held." tone="accent">
          It goes when somebody lets it go, and at once where its time has passed.
        </Notice>
      )}
      <p className="my-3 text-soft">
        {state === "held" ? "It would go" : "It goes by itself"} to {formatNumber(readers)}{" "}
        {readers === 1 ? "reader" : "readers"}. Stories that are published until then may still come in.
      </p>
      <div className="mb-5 flex flex-wrap gap-3">
        <TestForm edition={id} />
        <HoldForm edition={id} held={state === "held"} />
      </div>
      <WordsForm edition={id} name={name} subject={edition.subject} intro={edition.intro} usual={edition.usual} />
      <h3 className="kicker mt-7 text-ink">Stories</h3>
      {stories.length === 0 && <p className="py-3 text-soft">None yet. With none at all, nothing is sent.</p>}
      <EditionStories
        stories={stories}
        level={3}
        tools={(story) => (
          <PickForm
            edition={id}
            story={story.id}
            title={story.title}
            {...(isAdded(story.id)
              ? { pick: "neither", label: "Leave to the rule" }
              : { pick: "drop", label: "Take out" })}
          />
        )}
      />
      {dropped.length > 0 && (
        <>
          <h3 className="kicker mt-6 text-ink">Taken out</h3>
          <EditionStories
            stories={dropped}
            level={3}
            tools={(story) => (
              <PickForm edition={id} story={story.id} title={story.title} pick="neither" label="Put back" />
            )}
          />
        </>
      )}
      <div className="mt-6">
        <AddForm edition={id} name={name} />
      </div>
    </Panel>
  );
}
