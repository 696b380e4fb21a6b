import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef } from "react";
import { Toolbar } from "@/components/ui/toolbar.tsx";
import { ToolbarButton } from "@/components/ui/toolbar-button.tsx";
import { icons } from "@/components/writing/editor/icons.tsx";
import { insertPictures } from "@/components/writing/editor/incoming.ts";
import { keyNames } from "@/components/writing/editor/keys.ts";
import { pictureFiles } from "@/components/writing/editor/picture-files.ts";
import { blockTools, historyTools, type Tool, tableTools, textTools } from "@/components/writing/editor/tools.ts";
import type { Uploads } from "@/components/writing/editor/uploads.ts";

export type DialogName = "link" | "card" | "keys";

type Props = { editor: Editor; uploads: Uploads; open: (dialog: DialogName) => void };

/** The editor's toolbar: one stop of the Tab key, arrows along it; it stays in sight, and scrolls sideways on a phone. */
export function EditorToolbar({ editor, uploads, open }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const inTable = useEditorState({ editor, selector: () => editor.isActive("table") });
  const isLink = useEditorState({ editor, selector: () => editor.isActive("link") });
  const choose = (files: FileList | null) => insertPictures(editor, uploads, pictureFiles(files));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears keys of the buttons within
    <div
      className="sticky top-0 z-10 -mx-4 border-b border-ink bg-paper px-4 sm:mx-0 sm:px-0"
      data-print="hide"
      onKeyDown={(event) => isWayBack(event) && editor.commands.focus()}
    >
      <Toolbar aria-label="Formatting" className="scroll-fade flex-nowrap! gap-0! py-1">
        {[...historyTools, ...textTools].map((tool) => (
          <ToolButton key={tool.name} editor={editor} tool={tool} />
        ))}
        <Sign name="Link" icon="link" keys="Mod+K" isOn={isLink} press={() => open("link")} />
        {blockTools.map((tool) => (
          <ToolButton key={tool.name} editor={editor} tool={tool} />
        ))}
        <Sign name="Table" icon="table" isOn={inTable} press={() => inTable || insertTable(editor)} />
        <Sign name="Picture" icon="picture" press={() => chooser.current?.click()} />
        <Sign name="Video, sound or map" icon="card" press={() => open("card")} />
        <Sign name="Keyboard shortcuts" icon="keyboard" keys="Mod+/" press={() => open("keys")} />
      </Toolbar>
      {inTable && <TableBar editor={editor} />}
      <input
        ref={chooser}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          choose(event.target.files);
          event.target.value = "";
        }}
      />
    </div>
  );
}

function ToolButton({ editor, tool }: { editor: Editor; tool: Tool }) {
  const isOn = useEditorState({ editor, selector: () => tool.isOn?.(editor) });
  const can = useEditorState({ editor, selector: () => tool.can?.(editor) ?? true });
  return <Sign {...tool} isOn={isOn} can={can} press={() => can && tool.run(editor)} />;
}

type SignProps = {
  name: string;
  icon: keyof typeof icons;
  keys?: string | undefined;
  isOn?: boolean | undefined;
  can?: boolean;
  press: () => void;
};

function Sign({ name, icon, keys, isOn, can = true, press }: SignProps) {
  return (
    <ToolbarButton
      aria-label={name}
      title={keys ? `${name} (${keyNames(keys)})` : name}
      aria-pressed={isOn}
      aria-disabled={can ? undefined : true}
      className="flex-none aria-disabled:opacity-45"
      // The text keeps its selection, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {icons[icon]}
    </ToolbarButton>
  );
}

// Lies over the text, so that nothing moves when the writer steps into a table.
function TableBar({ editor }: { editor: Editor }) {
  return (
    <Toolbar
      aria-label="Table"
      className="scroll-fade absolute inset-x-0 top-full flex-nowrap! border-b border-rule bg-sunken px-4 text-sm sm:px-1"
    >
      {tableTools.map(({ name, run }) => (
        <ToolbarButton
          key={name}
          className="flex-none px-3 whitespace-nowrap"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          {name}
        </ToolbarButton>
      ))}
    </Toolbar>
  );
}

function isWayBack({ key, altKey }: KeyboardEvent): boolean {
  return key === "Escape" || (altKey && key === "F10");
}

function insertTable(editor: Editor): void {
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
}
