/** How large a card is on another site, in pixels. */
export const embedSize = { width: 600, height: 200 };
const narrowest = 220;
const lowest = 120;

/** A card within the bounds that a site gives; the usual size where it gives none. */
export function sizeWithin({ maxWidth, maxHeight }: { maxWidth?: number | undefined; maxHeight?: number | undefined }) {
  return {
    width: Math.max(narrowest, Math.min(embedSize.width, maxWidth ?? embedSize.width)),
    height: Math.max(lowest, Math.min(embedSize.height, maxHeight ?? embedSize.height)),
  };
}
