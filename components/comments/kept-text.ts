// What somebody is typing stays in their browser tab, so that a way to the log-in page and back loses nothing.

/** What was typed here before; nothing where the browser keeps nothing. */
export function keptText(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps what is typed, or forgets it when it is empty. False where the browser keeps nothing. */
export function keepText(key: string, text: string): boolean {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
