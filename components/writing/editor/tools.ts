import type { Editor } from "@tiptap/core";
import type { icons } from "@/components/writing/editor/icons.tsx";

/** A button of the toolbar that changes the text at once. */
export type Tool = {
  name: string;
  icon: keyof typeof icons;
  keys?: string;
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
};

const isQuote = (pull: boolean) => (editor: Editor) => editor.isActive("blockquote", { pull });

function toggleQuote(pull: boolean) {
  return (editor: Editor) => {
    const chain = editor.chain().focus();
    if (!editor.isActive("blockquote")) chain.setBlockquote().updateAttributes("blockquote", { pull }).run();
    else if (isQuote(pull)(editor)) chain.unsetBlockquote().run();
    else chain.updateAttributes("blockquote", { pull }).run();
  };
}

/** Back and forth. */
export const historyTools: Tool[] = [
  { name: "Undo", icon: "undo", keys: "Mod+Z", can: (e) => e.can().undo(), run: (e) => e.chain().focus().undo().run() },
  {
    name: "Redo",
    icon: "redo",
    keys: "Mod+Shift+Z",
    can: (e) => e.can().redo(),
    run: (e) => e.chain().focus().redo().run(),
  },
];

/** Headings and emphasis. */
export const textTools: Tool[] = [
  {
    name: "Heading",
    icon: "heading",
    keys: "Mod+Alt+2",
    isOn: (e) => e.isActive("heading", { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: "Subheading",
    icon: "subheading",
    keys: "Mod+Alt+3",
    isOn: (e) => e.isActive("heading", { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: "Bold",
    icon: "bold",
    keys: "Mod+B",
    isOn: (e) => e.isActive("bold"),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: "Italic",
    icon: "italic",
    keys: "Mod+I",
    isOn: (e) => e.isActive("italic"),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
];

/** Quotes, lists, code, a divider. */
export const blockTools: Tool[] = [
  { name: "Quote", icon: "quote", keys: "Mod+Shift+B", isOn: isQuote(false), run: toggleQuote(false) },
  { name: "Pull quote", icon: "pullQuote", isOn: isQuote(true), run: toggleQuote(true) },
  {
    name: "Bulleted list",
    icon: "bullets",
    keys: "Mod+Shift+8",
    isOn: (e) => e.isActive("bulletList"),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: "Numbered list",
    icon: "numbers",
    keys: "Mod+Shift+7",
    isOn: (e) => e.isActive("orderedList"),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: "Code",
    icon: "code",
    keys: "Mod+E",
    isOn: (e) => e.isActive("code"),
    run: (e) => e.chain().focus().toggleCode().run(),
  },
  {
    name: "Code block",
    icon: "codeBlock",
    keys: "Mod+Alt+C",
    isOn: (e) => e.isActive("codeBlock"),
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
  { name: "Divider", icon: "divider", run: (e) => e.chain().focus().setHorizontalRule().run() },
];

/** What can be done to the table that the writer is in. */
export const tableTools: { name: string; run: (editor: Editor) => void }[] = [
  { name: "Row above", run: (e) => e.chain().focus().addRowBefore().run() },
  { name: "Row below", run: (e) => e.chain().focus().addRowAfter().run() },
  { name: "Column before", run: (e) => e.chain().focus().addColumnBefore().run() },
  { name: "Column after", run: (e) => e.chain().focus().addColumnAfter().run() },
  { name: "Header row", run: (e) => e.chain().focus().toggleHeaderRow().run() },
  { name: "Remove row", run: (e) => e.chain().focus().deleteRow().run() },
  { name: "Remove column", run: (e) => e.chain().focus().deleteColumn().run() },
  { name: "Remove table", run: (e) => e.chain().focus().deleteTable().run() },
];
