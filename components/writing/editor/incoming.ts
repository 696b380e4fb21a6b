import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { cleanPaste, isOnlyPicture } from "@/components/writing/editor/clean-paste.ts";
import { embedAttributes } from "@/components/writing/editor/embed-node.ts";
import { uploadSrc } from "@/components/writing/editor/figure-node.ts";
import { insertBlocks } from "@/components/writing/editor/insert-block.ts";
import { blobOfDataUrl, pictureFiles } from "@/components/writing/editor/picture-files.ts";
import type { Uploads } from "@/components/writing/editor/uploads.ts";

/** What comes from outside, by paste and drop: clean text, pictures, and addresses that become cards. */
export const Incoming = Extension.create<{ uploads: Uploads }>({
  name: "incoming",
  addProseMirrorPlugins() {
    const { editor } = this;
    const { uploads } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => (isOwn(html) ? html : clean(html, uploads)),
          handlePaste: (_, event) => pastePictures(editor, uploads, event) || pasteCard(editor, event),
          handleDrop: (view, event, _slice, moved) => !moved && dropPictures(editor, uploads, view, event),
        },
      }),
    ];
  },
});

/** Puts pictures into the text, at `at` or where the writer is, and starts their uploads. */
export function insertPictures(editor: Editor, uploads: Uploads, files: readonly Blob[], at?: number): void {
  insertBlocks(
    editor,
    files.map((file) => ({ type: "figure", attrs: { upload: uploads.add(file) } })),
    at,
  );
}

// What was copied inside the editor keeps everything.
function isOwn(html: string): boolean {
  return html.includes("data-pm-slice");
}

function clean(html: string, uploads: Uploads): string {
  return cleanPaste(html, (address) => {
    const blob = blobOfDataUrl(address);
    return blob ? uploadSrc(uploads.add(blob)) : "";
  });
}

function pastePictures(editor: Editor, uploads: Uploads, event: ClipboardEvent): boolean {
  const files = pictureFiles(event.clipboardData?.files);
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (files.length === 0 || (html !== "" && !isOnlyPicture(html))) return false;
  event.preventDefault();
  insertPictures(editor, uploads, files);
  return true;
}

function dropPictures(editor: Editor, uploads: Uploads, view: EditorView, event: DragEvent): boolean {
  const files = pictureFiles(event.dataTransfer?.files);
  if (files.length === 0) return false;
  event.preventDefault();
  insertPictures(editor, uploads, files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
  return true;
}

// An address alone, pasted on an empty line.
function pasteCard(editor: Editor, event: ClipboardEvent): boolean {
  const { selection } = editor.state;
  const isEmptyLine =
    selection.empty && selection.$from.parent.type.name === "paragraph" && !selection.$from.parent.childCount;
  const attrs = isEmptyLine ? embedAttributes(event.clipboardData?.getData("text/plain").trim() ?? "") : null;
  return attrs !== null && insertBlocks(editor, [{ type: "embed", attrs }]);
}
