/** The first stop of the Tab key: past the masthead, to the element with the id `main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-30 focus:bg-ink focus:px-4 focus:py-2.5 focus:font-semibold focus:text-paper"
    >
      Skip to content
    </a>
  );
}
