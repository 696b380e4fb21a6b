"use client";

import type { Editor } from "@tiptap/core";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { StoryEditorProps } from "@/components/writing/editor/story-editor.tsx";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import { typedMarkdown } from "@/components/writing/fields/typed-markdown.ts";

type Props = {
  html: string;
  /** The same as Markdown, for the plain form. */
  markdown: string;
  error: string | undefined;
  uploads: Uploads;
  live: boolean;
  ready: (editor: Editor) => void;
  changed: () => void;
  left: () => void;
};

/** The text: a field for Markdown, whose place the editor takes as soon as it is there. Nothing typed before is lost. */
export function BodyField({ html, markdown, error, uploads, live, ready, changed, left }: Props) {
  const source = useRef<HTMLTextAreaElement>(null);
  const StoryEditor = useEditorCode();
  const takePlace = async (editor: Editor) => {
    const typed = await typedMarkdown(source, markdown);
    if (typed !== null) editor.commands.setContent(typed, { emitUpdate: false });
    const hadFocus = document.activeElement === source.current;
    ready(editor);
    if (hadFocus) editor.commands.focus("end");
    if (typed !== null) changed();
  };
  const described = error ? "field-bodyHtml-error" : undefined;
  return (
    <div className="mt-6">
      {live ? (
        <p className="mb-1.5 font-semibold" aria-hidden="true">
          Story
        </p>
      ) : (
        <Source field={source} markdown={markdown} error={error} />
      )}
      {error && (
        <p id="field-bodyHtml-error" className="my-1.5 text-sm font-semibold text-accent">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
      <div hidden={!live}>
        {StoryEditor && (
          <StoryEditor
            html={html}
            uploads={uploads}
            describedBy={described}
            invalid={error !== undefined}
            ready={(editor) => void takePlace(editor)}
            changed={changed}
            left={left}
          />
        )}
      </div>
    </div>
  );
}

type SourceProps = { field: React.RefObject<HTMLTextAreaElement | null>; markdown: string; error: string | undefined };

function Source({ field, markdown, error }: SourceProps) {
  return (
    <>
      <label htmlFor="field-bodyHtml" className="font-semibold">
        Story
      </label>
      <p id="field-bodyHtml-hint" className="mb-1.5 text-sm text-soft">
        Leave an empty line between paragraphs. Markdown works: ## Heading, **bold**, *italic*,
        [words](https://address), lists, quotes, tables.
      </p>
      <Textarea
        ref={field}
        id="field-bodyHtml"
        name="bodyMarkdown"
        defaultValue={markdown}
        dir="auto"
        rows={18}
        aria-describedby={error ? "field-bodyHtml-error field-bodyHtml-hint" : "field-bodyHtml-hint"}
        aria-invalid={error ? true : undefined}
        className="font-mono text-[0.9375rem]"
      />
    </>
  );
}

// Where it cannot be loaded, the plain form stays, and does the same job.
function useEditorCode(): ComponentType<StoryEditorProps> | null {
  const [code, setCode] = useState<ComponentType<StoryEditorProps> | null>(null);
  useEffect(() => {
    import("@/components/writing/editor/story-editor.tsx").then(
      (loaded) => setCode(() => loaded.default),
      (error: unknown) => console.warn("The editor could not be loaded; the plain form works without it.", error),
    );
  }, []);
  return code;
}
