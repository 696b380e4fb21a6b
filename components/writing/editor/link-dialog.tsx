import type { Editor } from "@tiptap/core";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { EditorDialog } from "@/components/writing/editor/editor-dialog.tsx";
import { webAddressOf } from "@/components/writing/editor/web-address.ts";

/** Makes the selected words a link, changes one, or takes it away. */
export function LinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const [error, setError] = useState<string>();
  const before = String(editor.getAttributes("link").href ?? "");
  const needsWords = editor.state.selection.empty && before === "";
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const href = webAddressOf(String(form.get("address")));
    if (!href) return setError("This is no web address. It begins with https://.");
    setLink(editor, href, String(form.get("words") ?? "").trim());
    close();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    close();
  };
  return (
    <EditorDialog id="editor-link" title={before ? "Change the link" : "Link"} close={close}>
      <form onSubmit={save} noValidate className="grid gap-4">
        <Field name="address" label="Address" error={error}>
          {(control) => <Input inputMode="url" autoComplete="off" defaultValue={before} {...control} />}
        </Field>
        {needsWords && (
          <Field name="words" label="Words to show" optional>
            {(control) => <Input autoComplete="off" {...control} />}
          </Field>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" tone="solid">
            Set link
          </Button>
          {before && <Button onClick={remove}>Remove link</Button>}
        </div>
      </form>
    </EditorDialog>
  );
}

function setLink(editor: Editor, href: string, words: string): void {
  const chain = editor.chain().focus();
  if (!editor.state.selection.empty || editor.isActive("link")) chain.extendMarkRange("link").setLink({ href }).run();
  else
    chain
      .insertContent([
        { type: "text", text: words || href, marks: [{ type: "link", attrs: { href } }] },
        { type: "text", text: " " },
      ])
      .run();
}
