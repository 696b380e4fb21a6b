/** The address of an avatar's picture, a square of `side` pixels. */
export function avatarPath(mediaId: string, side: 96 | 256 = 96): string {
  return `/media/${mediaId}/${side}.webp`;
}
