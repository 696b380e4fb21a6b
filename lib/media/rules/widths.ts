/** Widths for phones and desktops, in pixels. */
export const STORY_WIDTHS = [480, 800, 1200, 1600, 2400] as const;
/** Avatars are squares of exactly these sizes, so their addresses are known without a look-up. */
export const AVATAR_SIDES = [96, 256] as const;
/** The JPEG or PNG for readers, feeds and cards that cannot show WebP is at most this wide. */
export const FALLBACK_WIDTH = 1200;
/** WebP ends at 16,383 pixels a side. */
export const GREATEST_HEIGHT = 16_000;

/**
 * The widths to make of a picture `width` pixels wide: never wider than it is, and its own width as the last rung,
 * unless that hardly differs from the rung below.
 *
 * | width | rungs                       |
 * |-------|-----------------------------|
 * | 300   | 300                         |
 * | 1000  | 480, 800, 1000              |
 * | 1250  | 480, 800, 1250              |
 * | 4000  | 480, 800, 1200, 1600, 2400  |
 */
export function ladder(width: number): number[] {
  const top = Math.min(width, STORY_WIDTHS[STORY_WIDTHS.length - 1] ?? width);
  return [...STORY_WIDTHS.filter((rung) => rung < top * 0.9), top];
}
