/** Says that the numbers beside it are live, once they are. Its room is there from the beginning. */
export function LiveMark() {
  return (
    <span data-live-mark="" suppressHydrationWarning className="kicker invisible inline-flex items-center gap-1.5">
      <span className="live-dot" aria-hidden="true" />
      Live
    </span>
  );
}
