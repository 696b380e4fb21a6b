/** The size of every card image, in pixels. */
export const cardSize = { width: 1200, height: 630 };
