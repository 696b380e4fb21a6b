import { EditorDialog } from "@/components/writing/editor/editor-dialog.tsx";
import { keyNames } from "@/components/writing/editor/keys.ts";
import { blockTools, historyTools, textTools } from "@/components/writing/editor/tools.ts";

const others = [
  ["Save draft", "Mod+S"],
  ["Link", "Mod+K"],
  ["To the toolbar and back", "Alt+F10"],
  ["Next cell of a table", "Tab"],
  ["Deeper, shallower in a list", "Tab, Shift+Tab"],
  ["New line without a new paragraph", "Shift+Enter"],
  ["This list", "Mod+/"],
] as const;

const typed = [
  ["A heading", "## and a space"],
  ["A list", "- or 1. and a space"],
  ["A quote", "> and a space"],
  ["A divider", "---"],
  ["Bold, italic, code", "**bold** *italic* `code`"],
] as const;

/** What can be done with the keyboard. */
export function KeysDialog({ close }: { close: () => void }) {
  const tools = [...textTools, ...blockTools, ...historyTools].flatMap(({ name, keys }) =>
    keys ? [[name, keys] as const] : [],
  );
  return (
    <EditorDialog id="editor-keys" title="Keyboard shortcuts" close={close}>
      <List rows={[...tools, ...others].map(([name, keys]) => [name, keyNames(keys)])} />
      <h3 className="mt-5 mb-1 font-semibold">Typed at the start of a line, or around words</h3>
      <List rows={typed} />
    </EditorDialog>
  );
}

function List({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="text-sm">
      {rows.map(([name, keys]) => (
        <div key={name} className="flex justify-between gap-4 border-b border-rule py-1.5">
          <dt>{name}</dt>
          <dd className="text-end">
            <kbd className="font-sans text-soft">{keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
