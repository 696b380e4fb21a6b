"use client";

import { type FormEvent, type KeyboardEvent, useCallback, useRef, useState } from "react";
import type { CategoryChoice } from "@/components/stories/category-field.tsx";
import { ActionBar } from "@/components/writing/action-bar.tsx";
import { makeUploads } from "@/components/writing/editor/uploads.ts";
import { AboutFields } from "@/components/writing/fields/about-fields.tsx";
import { BodyField } from "@/components/writing/fields/body-field.tsx";
import { CoverFields } from "@/components/writing/fields/cover-fields.tsx";
import { HeadlineFields } from "@/components/writing/fields/headline-fields.tsx";
import { PromiseFields } from "@/components/writing/fields/promise-fields.tsx";
import { RevisionFields } from "@/components/writing/fields/revision-fields.tsx";
import { SourceFields } from "@/components/writing/fields/source-fields.tsx";
import { Remarks } from "@/components/writing/remarks.tsx";
import { useHandIn } from "@/components/writing/use-hand-in.ts";
import { type StoryOnPage, useWriting } from "@/components/writing/use-writing.ts";
import { contentOfForm } from "@/lib/stories/rules/form.ts";

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
  const [shown, setShown] = useState({ content: story.content, key: 0 });
  const show = useCallback((content: StoryOnPage["content"]) => setShown(({ key }) => ({ content, key: key + 1 })), []);
  const writing = useWriting({ story, memberId, form, uploads, show });
  const handIn = useHandIn({ form, writing, uploads });
  const { refused, press } = handIn;
  const live = writing.editor !== null;
  // Without JavaScript this is the page that answers the form: it shows what was typed.
  const typed = refused && !live ? contentOfForm(refused.values) : null;
  const group = { content: typed ?? shown.content, faults: refused ? refused.fields : found };
  const base = { storyId: story.storyId, version: story.version, tab, ...refused?.values };
  const saveChanges = () => writing.autosave.current?.saveIfChanged();
  const onLive = { live, changed: writing.changed };

  return (
    <form
      ref={form}
      action={handIn.send}
      onSubmit={live ? (event) => submit(event, press) : undefined}
      onInput={live ? writing.changed : undefined}
      onBlur={live ? saveChanges : undefined}
      onKeyDown={live ? (event) => saveByKey(event, press) : undefined}
      noValidate
    >
      <input type="hidden" name="storyId" value={base.storyId} />
      <input type="hidden" name="version" value={base.version} />
      <input type="hidden" name="tab" value={base.tab} />
      <Remarks handIn={handIn} writing={writing} found={found} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <HeadlineFields key={`head-${shown.key}`} {...group} />
          <BodyField
            html={story.content.bodyHtml}
            markdown={typed?.bodyMarkdown ?? markdown}
            error={group.faults.bodyHtml}
            uploads={uploads}
            ready={(editor) => void writing.start(editor)}
            left={saveChanges}
            {...onLive}
          />
          {story.isPublished && <RevisionFields key={`revision-${shown.key}`} {...group} />}
        </div>
        <div key={`side-${shown.key}`} className="grid content-start gap-7 border-t-2 border-ink pt-4">
          <AboutFields {...group} categories={categories} />
          <CoverFields {...group} {...onLive} uploads={uploads} />
          <SourceFields {...group} {...onLive} />
          <PromiseFields {...group} />
        </div>
      </div>
      <ActionBar
        news={writing.news}
        savedAt={story.savedAt ? new Date(story.savedAt) : null}
        live={live}
        pending={handIn.pending}
        isPublished={story.isPublished}
      />
    </form>
  );
}

type Press = (intent: string) => Promise<void>;

// Dialogs of the editor are forms too; React hands their events up to here.
function submit(event: FormEvent<HTMLFormElement>, press: Press): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  const button = (event.nativeEvent as SubmitEvent).submitter;
  void press(button instanceof HTMLButtonElement ? button.value : "save");
}

function saveByKey(event: KeyboardEvent, press: Press): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  event.preventDefault();
  void press("save");
}
