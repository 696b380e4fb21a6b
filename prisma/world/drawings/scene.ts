/** A scene draws the inside of a sheet of 1600 × 1000. */
export type Scenes = Record<string, () => string>;
