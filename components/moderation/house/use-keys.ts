import { useEffect } from "react";

/** What each key does: "d", "?", or "Ctrl+Enter". */
export type KeyMap = Readonly<Record<string, () => void>>;

const storedAs = "moderation-keys";

/** Whether single-letter keys are switched on in this browser. */
export function areKeysOn(): boolean {
  return localStorage.getItem(storedAs) !== "off";
}

/** Switches single-letter keys on or off in this browser. */
export function switchKeys(on: boolean): void {
  localStorage.setItem(storedAs, on ? "on" : "off");
}

/** Does what a pressed key says: single letters only outside of text fields and while they are switched on. */
export function useKeys(keys: KeyMap): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const deed = keys[nameOf(event)];
      if (!deed || event.altKey || event.isComposing) return;
      const isChord = event.ctrlKey || event.metaKey;
      if (!isChord && (isTyping(event.target) || !areKeysOn())) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

function nameOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
  return ctrlKey || metaKey ? `Ctrl+${key}` : key;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]") !== null
  );
}
