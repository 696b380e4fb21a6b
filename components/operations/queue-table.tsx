import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import type { QueueState } from "@/lib/operations/schema.ts";

const columns = ["waiting", "active", "retrying", "failed", "done"] as const;

/** The kinds of jobs with their numbers. Wide tables scroll within themselves. */
export function QueueTable({ queues }: { queues: readonly QueueState[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section aria-label="Kinds of jobs" tabIndex={0} className="overflow-x-auto">
      <table className="num w-full min-w-144 text-sm">
        <thead>
          <tr className="border-b border-ink text-start">
            <th scope="col" className="py-2 pe-4 text-start">
              Kind
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="py-2 pe-4 text-end">
                {name}
              </th>
            ))}
            <th scope="col" className="py-2 text-start">
              oldest waits since
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <tr key={queue.name} className="border-b border-rule">
              <th scope="row" className="py-2 pe-4 text-start font-normal">
                {queue.name}
              </th>
              {columns.map((name) => (
                <td
                  key={name}
                  className={`py-2 pe-4 text-end ${name === "failed" && queue.failed > 0 ? "font-bold text-accent" : ""}`}
                >
                  {formatNumber(queue[name])}
                </td>
              ))}
              <td className="py-2">{queue.oldestAt ? <Time at={queue.oldestAt} format="full" /> : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
