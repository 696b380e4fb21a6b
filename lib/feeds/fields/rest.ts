import { daysFrom, hoursFrom, type QuietTimes } from "../rules/quiet-times.ts";
import { all, firstText, textOf, type XmlElement } from "../xml/element.ts";

const periods: Record<string, number> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** How a feed asks to be left alone: for how many minutes (null where it does not say), and when. */
export function readRest(channel: XmlElement): QuietTimes & { ttl: number | null } {
  return {
    ttl: ttlOf(channel) ?? updatePeriodOf(channel),
    skipHours: hoursFrom(named(channel, "skiphours", "hour")),
    skipDays: daysFrom(named(channel, "skipdays", "day")),
  };
}

function ttlOf(channel: XmlElement): number | null {
  const ttl = Number(firstText(channel, "ttl") ?? Number.NaN);
  return ttl > 0 && ttl < 1e6 ? Math.round(ttl) : null;
}

// So many times a period.
function updatePeriodOf(channel: XmlElement): number | null {
  const period = periods[firstText(channel, "sy:updateperiod")?.toLowerCase() ?? ""];
  const times = Number(firstText(channel, "sy:updatefrequency") ?? 1);
  return period && times >= 1 ? Math.max(1, Math.round(period / times)) : null;
}

function named(channel: XmlElement, list: string, each: string): string[] {
  return all(channel, list).flatMap((element) => all(element, each).map(textOf));
}
