import { setClock } from "../../lib/platform/clock.ts";

const minuteMs = 60_000;

/** Does something as it will be done in so many minutes, or was done so many ago. */
export async function afterMinutes<T>(minutes: number, work: () => Promise<T>): Promise<T> {
  const back = setClock(() => Date.now() + minutes * minuteMs);
  try {
    return await work();
  } finally {
    back();
  }
}

/** The same by days. */
export function afterDays<T>(days: number, work: () => Promise<T>): Promise<T> {
  return afterMinutes(days * 24 * 60, work);
}
