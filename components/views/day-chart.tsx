import { Sparkline } from "@/components/ui/sparkline.tsx";

const hourMs = 60 * 60_000;

/** Views begun in each of the last 24 hours, told in a sentence too. */
export function DayChart({ hours, at }: { hours: readonly number[]; at: Date }) {
  return (
    <Sparkline values={hours} title="Views begun in each of the last 24 hours" description={describeDay(hours, at)} />
  );
}

/** "Most: 84 from 14:00 to 15:00 UTC. In the hour that runs now: 12." */
export function describeDay(hours: readonly number[], at: Date): string {
  const most = Math.max(0, ...hours);
  if (most === 0) return "No views yet.";
  const start = Math.floor(at.getTime() / hourMs) * hourMs - (hours.length - 1 - hours.indexOf(most)) * hourMs;
  return `Most: ${most} from ${clock(start)} to ${clock(start + hourMs)} UTC. In the hour that runs now: ${hours.at(-1) ?? 0}.`;
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}
