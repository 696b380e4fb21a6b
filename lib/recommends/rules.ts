/** Why a member may not recommend this story; null where they may. */
export function whyNotRecommend({ own }: { own: boolean }): string | null {
  return own ? "This is your own story. Others recommend it, if they think it should be read." : null;
}

/** Why a member may not follow this contributor; null where they may. */
export function whyNotFollow({ own }: { own: boolean }): string | null {
  return own ? "This is you. You cannot follow yourself." : null;
}

/** "12 members recommend this", what stands beside the button. */
export function recommendWords(count: number, inFigures = String(count)): string {
  if (count === 0) return "Nobody has recommended this yet";
  return count === 1 ? "1 member recommends this" : `${inFigures} members recommend this`;
}

/** "12 followers". */
export function followerWords(count: number, inFigures = String(count)): string {
  return count === 1 ? "1 follower" : `${inFigures} followers`;
}

const hourMs = 60 * 60 * 1000;

/** The hour that a moment is in: the stories of one contributor that come within it are told their followers together. */
export function newsHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hourMs) * hourMs);
}

/** The day (UTC) that a moment is in: new followers of one day are told together. */
export function followersDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
