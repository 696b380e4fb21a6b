"use client";

import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useState } from "react";
import "@/components/writing/editor/editor.css";
import { CardDialog } from "@/components/writing/editor/card-dialog.tsx";
import { type DialogName, EditorToolbar } from "@/components/writing/editor/editor-toolbar.tsx";
import { storyExtensions } from "@/components/writing/editor/extensions.ts";
import { KeysDialog } from "@/components/writing/editor/keys-dialog.tsx";
import { LinkDialog } from "@/components/writing/editor/link-dialog.tsx";
import type { Uploads } from "@/components/writing/editor/uploads.ts";
import { UploadsContext } from "@/components/writing/editor/uploads-context.tsx";
import { WordCount } from "@/components/writing/editor/word-count.tsx";

export type StoryEditorProps = {
  html: string;
  uploads: Uploads;
  describedBy: string | undefined;
  invalid: boolean;
  /** Called once, when the editor can be written in. */
  ready: (editor: Editor) => void;
  changed: () => void;
  left: () => void;
};

/** The rich editor of a story's text. Loaded on the writing page alone. */
export default function StoryEditor({ html, uploads, describedBy, invalid, ready, changed, left }: StoryEditorProps) {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [extensions] = useState(() => storyExtensions(uploads));
  const editor = useEditor({
    extensions,
    content: html,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: named(describedBy, invalid),
      handleKeyDown: (_, event) => openByKey(event, setDialog),
    },
    onCreate: ({ editor: made }) => ready(made),
    onUpdate: changed,
    onBlur: left,
  });
  if (!editor) return null;
  const close = () => setDialog(null);
  return (
    <UploadsContext value={uploads}>
      <EditorToolbar editor={editor} uploads={uploads} open={setDialog} />
      <EditorContent editor={editor} />
      <WordCount editor={editor} />
      {dialog === "link" && <LinkDialog editor={editor} close={close} />}
      {dialog === "card" && <CardDialog editor={editor} close={close} />}
      {dialog === "keys" && <KeysDialog close={close} />}
    </UploadsContext>
  );
}

function named(describedBy: string | undefined, invalid: boolean): Record<string, string> {
  return {
    id: "field-bodyHtml",
    class: "story-body editor-body",
    dir: "auto",
    role: "textbox",
    "aria-label": "Story",
    "aria-multiline": "true",
    "aria-invalid": String(invalid),
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
  };
}

function openByKey(event: KeyboardEvent, open: (dialog: DialogName) => void): boolean {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey && event.key === "F10") {
    document.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
    return true;
  }
  const dialog = mod && !event.altKey ? ({ k: "link", "/": "keys" } as const)[event.key.toLowerCase()] : undefined;
  if (dialog) open(dialog);
  return dialog !== undefined;
}
