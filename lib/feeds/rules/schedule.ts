const minute = 60;
const hour = 60 * minute;

/** The bounds and the usual pause between two checks of a feed, in seconds. */
export const pauses = { least: 15 * minute, usual: hour, most: 24 * hour, pushed: 6 * hour } as const;

/** After how many failures in a row the contributor is told, and after how long a feed is paused. */
export const patience = { failures: 5, days: 14 } as const;

type Said = {
  headers: Headers;
  /** Minutes that the feed asks for, null where it does not. */
  ttl: number | null;
  /** Whether a hub tells us of what is new. */
  pushed: boolean;
};

/** How many seconds a feed is left alone that could be had: what its server and itself ask for, within bounds. */
export function restfulPause({ headers, ttl, pushed }: Said): number {
  const asked = Math.max(maxAge(headers) ?? 0, (ttl ?? 0) * minute);
  const usual = pushed ? pauses.pushed : pauses.usual;
  return bounded(asked > 0 ? Math.max(asked, pushed ? pauses.pushed : 0) : usual);
}

/** How many seconds a feed is left alone that failed so often in a row: twice as long each time, or what its server asks. */
export function failurePause(everySeconds: number, failures: number, headers: Headers, at: Date): number {
  const longer = everySeconds * 2 ** Math.min(failures - 1, 10);
  return bounded(Math.max(longer, retryAfter(headers, at) ?? 0));
}

/** A pause made up to a tenth longer or shorter, so that feeds do not all come at once. `chance` is 0 to 1. */
export function jittered(seconds: number, chance: number): number {
  return Math.round(seconds * (0.9 + 0.2 * chance));
}

/** Whether a feed that has failed since then is to be paused. */
export function isHopeless(failingSince: Date, at: Date): boolean {
  return at.getTime() - failingSince.getTime() >= patience.days * 24 * hour * 1000;
}

function bounded(seconds: number): number {
  return Math.min(pauses.most, Math.max(pauses.least, seconds));
}

function maxAge(headers: Headers): number | null {
  const said = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/i.exec(headers.get("cache-control") ?? "");
  return said ? Number(said[1]) : null;
}

function retryAfter(headers: Headers, at: Date): number | null {
  const said = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : (date - at.getTime()) / 1000;
}
