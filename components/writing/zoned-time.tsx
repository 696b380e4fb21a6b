import { zonedWords } from "@/lib/stories/rules/zoned-time.ts";

/** A moment by the clocks of a place, with its distance from UTC. */
export function ZonedTime({ at, zone }: { at: Date; zone: string }) {
  return (
    <time dateTime={at.toISOString()} className="num">
      {zonedWords(at, zone)}
    </time>
  );
}
