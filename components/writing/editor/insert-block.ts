import type { Editor, JSONContent } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";

/**
 * Puts blocks that are no text (pictures, cards) into the story, at `at` or where the writer is, and the writer into the
 * line after them: what stays selected would be overwritten by the next key.
 */
export function insertBlocks(editor: Editor, blocks: JSONContent[], at?: number): boolean {
  const { selection } = editor.state;
  const place = at ?? (selection instanceof NodeSelection ? selection.to : { from: selection.from, to: selection.to });
  return editor
    .chain()
    .focus()
    .insertContentAt(place, blocks)
    .command(({ tr, state }) => {
      const after = tr.selection.to;
      const paragraph = state.schema.nodes.paragraph;
      if (!tr.doc.resolve(after).nodeAfter?.isTextblock && paragraph) tr.insert(after, paragraph.create());
      tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
      return true;
    })
    .run();
}
