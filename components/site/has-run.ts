const mark = Symbol.for("firsthand.first-script");

/** Whether the first script has run in this document. */
export function hasRun(): boolean {
  return Reflect.get(globalThis, mark) === true;
}

/** Remembers that it has. */
export function markRun(): void {
  Reflect.set(globalThis, mark, true);
}
