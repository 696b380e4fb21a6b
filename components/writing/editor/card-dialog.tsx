import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { EditorDialog } from "@/components/writing/editor/editor-dialog.tsx";
import { embedAttributes } from "@/components/writing/editor/embed-node.ts";
import { insertBlocks } from "@/components/writing/editor/insert-block.ts";

const known = "YouTube, Vimeo, OpenStreetMap, SoundCloud or the Internet Archive";

/** Puts in a card for something on another site. */
export function CardDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const [error, setError] = useState<string>();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const attrs = embedAttributes(String(new FormData(event.currentTarget).get("page")).trim());
    if (!attrs) return setError(`This is no page of ${known}. Use a link for other sites.`);
    insertBlocks(editor, [{ type: "embed", attrs }]);
    close();
  };
  return (
    <EditorDialog id="editor-card" title="Video, sound or map" close={close}>
      <form onSubmit={add} noValidate className="grid gap-4">
        <Field
          name="page"
          label="Address of the page"
          hint={`From ${known}. It loads when a reader asks for it, and not before.`}
          error={error}
        >
          {(control) => <Input inputMode="url" autoComplete="off" {...control} />}
        </Field>
        <div>
          <Button type="submit" tone="solid">
            Add card
          </Button>
        </div>
      </form>
    </EditorDialog>
  );
}
