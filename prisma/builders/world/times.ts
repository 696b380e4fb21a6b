const hour = 60 * 60 * 1000;

/** So many hours before a moment. */
export function hoursBefore(at: Date, hours: number): Date {
  return new Date(at.getTime() - hours * hour);
}

/** So many days before a moment. */
export function daysBefore(at: Date, days: number): Date {
  return hoursBefore(at, 24 * days);
}
