const most = 4;

/** How much the reports of a case weigh together, as a small bar; from four on it is full. */
export function Weight({ weight }: { weight: number }) {
  const width = `${Math.min(1, weight / most) * 100}%`;
  return (
    <svg role="img" aria-label={`Weight ${weight.toFixed(1)}`} className="h-1.5 w-11 flex-none">
      <rect width="100%" height="100%" className="fill-rule" />
      <rect width={width} height="100%" className="fill-accent" />
    </svg>
  );
}
