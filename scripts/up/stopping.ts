/** The end of a start: what was begun is undone in the opposite order, once. */
export class Stopping {
  readonly #controller = new AbortController();
  readonly #undo: { name: string; run: () => Promise<void> | void }[] = [];
  /** Settles when somebody asks for the end. */
  readonly begun: Promise<void>;

  constructor() {
    this.begun = new Promise((resolve) => this.signal.addEventListener("abort", () => resolve()));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Asks for the end; asking again changes nothing. */
  begin(): void {
    if (this.signal.aborted) return;
    console.log("\nStopping …");
    this.#controller.abort();
  }

  /** Notes what has to be undone at the end. */
  later(name: string, run: () => Promise<void> | void): void {
    this.#undo.push({ name, run });
  }

  /** Undoes everything; what fails is said and does not keep the rest from being undone. */
  async finish(): Promise<void> {
    this.#controller.abort();
    for (const { name, run } of this.#undo.splice(0).reverse()) {
      try {
        await run();
      } catch (thrown) {
        console.error(`${name} did not end cleanly.`, thrown);
        process.exitCode = 1;
      }
    }
  }
}
