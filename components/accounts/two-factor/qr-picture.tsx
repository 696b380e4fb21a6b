type Props = { size: number; path: string; label: string };

/** A QR picture: dark on white in any light, since not every app reads it the other way round. */
export function QrPicture({ size, path, label }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="size-52">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
