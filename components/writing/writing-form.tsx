"use client";

import {
  type FormEvent,
  lazy,
  Suspense,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { ActionBar } from "@/components/writing/action-bar.tsx";
import { makeUploads } from "@/components/writing/editor/uploads.ts";
import { AboutFields, type CategoryChoice } from "@/components/writing/fields/about-fields.tsx";
import { BodyField } from "@/components/writing/fields/body-field.tsx";
import { CoverFields } from "@/components/writing/fields/cover-fields.tsx";
import { HeadlineFields } from "@/components/writing/fields/headline-fields.tsx";
import { PromiseFields } from "@/components/writing/fields/promise-fields.tsx";
import { RevisionFields } from "@/components/writing/fields/revision-fields.tsx";
import { SourceFields } from "@/components/writing/fields/source-fields.tsx";
import { RecoveredNotice } from "@/components/writing/recovered-notice.tsx";
import { Refused } from "@/components/writing/refused.tsx";
import { type StoryOnPage, useWriting } from "@/components/writing/use-writing.ts";
import { handInStoryAction } from "@/lib/stories/actions.ts";
import { contentOfForm } from "@/lib/stories/rules/form.ts";

const ConflictPanel = lazy(() => import("@/components/writing/conflict-panel.tsx"));

type Props = {
  story: StoryOnPage;
  /** The body as Markdown, for the form without JavaScript. */
  markdown: string;
  /** A name for this page as it was drawn, which tells saves of the plain form apart. */
  tab: string;
  categories: CategoryChoice[];
  memberId: string;
  /** What is missing in the draft, when it was asked for. */
  faults: Record<string, string>;
};

/** The writing page's form. It works by itself; with JavaScript the editor and autosave join it. */
export function WritingForm({ story, markdown, tab, categories, memberId, faults: found }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [uploads] = useState(makeUploads);
  const [state, send, pending] = useActionState(handInStoryAction, { status: "idle" });
  const [shown, setShown] = useState({ content: story.content, key: 0 });
  const [trouble, setTrouble] = useState("");
  const show = useCallback((content: StoryOnPage["content"]) => setShown(({ key }) => ({ content, key: key + 1 })), []);
  const writing = useWriting({ story, memberId, form, uploads, show });
  const live = writing.editor !== null;
  const refused = state.status === "refused" ? state : null;
  // Without JavaScript this is the page that answers the form: it shows what was typed.
  const typed = refused && !live ? contentOfForm(refused.values) : null;
  const content = typed ?? shown.content;
  const faults = refused ? refused.fields : found;
  const values = refused?.values ?? {};

  useEffect(() => {
    if (refused) writing.autosave.current?.resume();
  }, [refused, writing.autosave]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (event.target !== event.currentTarget || !live) return;
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    void press(button instanceof HTMLButtonElement ? button.value : "save");
  };

  async function press(intent: string): Promise<void> {
    setTrouble("");
    const saving = writing.autosave.current;
    if (!saving || pending) return;
    if (intent === "publish" && uploads.pending() > 0)
      return setTrouble("Wait until every picture has arrived, then publish.");
    saving.changed();
    if (!(await saving.save())) {
      if (intent !== "save")
        setTrouble("This could not be saved now, so it was not sent. Your text is kept; try again.");
      return;
    }
    if (intent === "preview") location.assign(`/write/${writing.storyId.current}/preview`);
    if (intent !== "publish") return;
    saving.pause();
    const fields = liveFields(intent);
    startTransition(() => send(fields));
  }

  function liveFields(intent: string): FormData {
    const fields = new FormData(form.current ?? undefined);
    const { bodyHtml } = writing.read();
    const version = String(writing.autosave.current?.version() ?? story.version);
    const known = { intent, bodyHtml, version, live: "1", storyId: writing.storyId.current, tab: writing.tab() };
    for (const [name, value] of Object.entries(known)) fields.set(name, value);
    return fields;
  }

  return (
    <form
      ref={form}
      action={send}
      onSubmit={submit}
      onInput={live ? writing.changed : undefined}
      onBlur={() => void (live && writing.autosave.current?.saveIfChanged())}
      onKeyDown={(event) => {
        if (!live || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
        event.preventDefault();
        void press("save");
      }}
      noValidate
    >
      <input type="hidden" name="storyId" value={values.storyId ?? story.storyId} />
      <input type="hidden" name="version" value={values.version ?? story.version} />
      <input type="hidden" name="tab" value={values.tab ?? tab} />
      {refused && <Refused state={refused} live={live} />}
      {trouble && <FormMessage kind="error" title={trouble} className="mb-4" />}
      {!refused && Object.keys(found).length > 0 && (
        <FormMessage
          kind="error"
          title="Your draft is saved. Before it can be published:"
          fields={found}
          className="mb-4"
        />
      )}
      {writing.recovered && !writing.conflict && (
        <RecoveredNotice at={writing.recovered.at} undo={writing.undoRecovery} />
      )}
      {writing.conflict && (
        <Suspense>
          <ConflictPanel
            sentence={writing.conflict.sentence}
            mine={writing.read()}
            theirs={writing.conflict.theirs.content}
            keepMine={writing.keepMine}
            takeTheirs={writing.takeTheirs}
          />
        </Suspense>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <div key={`head-${shown.key}`}>
            {story.isPublished && (
              <div className="mb-6">
                <RevisionFields content={content} faults={faults} />
              </div>
            )}
            <HeadlineFields content={content} faults={faults} />
          </div>
          <BodyField
            html={story.content.bodyHtml}
            markdown={typed?.bodyMarkdown ?? markdown}
            error={faults.bodyHtml}
            uploads={uploads}
            live={live}
            ready={(editor) => void writing.start(editor)}
            changed={writing.changed}
            left={() => void writing.autosave.current?.saveIfChanged()}
          />
        </div>
        <div key={`side-${shown.key}`} className="grid content-start gap-7 border-t-2 border-ink pt-4">
          <AboutFields content={content} faults={faults} categories={categories} />
          <CoverFields content={content} faults={faults} live={live} changed={writing.changed} />
          <SourceFields content={content} faults={faults} live={live} changed={writing.changed} />
          <PromiseFields content={content} faults={faults} />
        </div>
      </div>
      <ActionBar
        news={writing.news}
        savedAt={story.savedAt ? new Date(story.savedAt) : null}
        live={live}
        pending={pending}
      />
    </form>
  );
}
