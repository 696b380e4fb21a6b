"use client";

import { Toolbar } from "@/components/ui/toolbar.tsx";
import { ToolbarButton } from "@/components/ui/toolbar-button.tsx";

/** What a button of the toolbar needs; the codes stay on the server. */
export type SmileyButton = { name: string; emoji: string };

/** The 22 smileys; each goes into the text field with this id, at the caret. */
export function SmileyToolbar({ field, smileys }: { field: string; smileys: readonly SmileyButton[] }) {
  return (
    <Toolbar
      aria-label="Smileys"
      aria-controls={field}
      className="needs-script -mx-1.5 max-sm:scroll-fade max-sm:flex-nowrap"
    >
      {smileys.map(({ name, emoji }) => (
        <ToolbarButton
          key={name}
          aria-label={name}
          title={name}
          className="flex-none text-xl"
          onClick={() => insertAtCaret(field, emoji)}
        >
          {emoji}
        </ToolbarButton>
      ))}
    </Toolbar>
  );
}

function insertAtCaret(field: string, text: string): void {
  const area = document.getElementById(field);
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
