/** Whether this is a Mac, where shortcuts have ⌘. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** "Mod+Shift+8" as this machine's keyboard names it. */
export function keyNames(keys: string): string {
  if (!isMac()) return keys.replace("Mod", "Ctrl");
  return keys.replace("Mod", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("+", " ");
}
