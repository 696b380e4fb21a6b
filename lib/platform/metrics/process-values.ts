import { readdir } from "node:fs/promises";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { shared } from "../shared.ts";
import type { MetricName } from "./definitions.ts";
import type { Value } from "./report.ts";

const lag = shared("event-loop-lag", (): { monitor?: ReturnType<typeof monitorEventLoopDelay> } => ({}));
const resolutionMs = 20;

/** Begins to watch how late the event loop is; it takes a timer, so only where somebody asks. */
export function watchEventLoop(): void {
  lag.monitor ??= monitorEventLoopDelay({ resolution: resolutionMs });
  lag.monitor.enable();
}

/** How this process does, under the names that are usual for that. */
export async function processValues(): Promise<{ startedAt: number; values: Value[] }> {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const startedAt = Math.round(performance.timeOrigin);
  const values: Partial<Record<MetricName, number>> = {
    process_resident_memory_bytes: rss,
    process_cpu_seconds_total: (user + system) / 1e6,
    process_start_time_seconds: startedAt / 1000,
    nodejs_heap_size_used_bytes: heapUsed,
    nodejs_heap_size_total_bytes: heapTotal,
    nodejs_external_memory_bytes: external,
    nodejs_eventloop_busy_seconds_total: performance.eventLoopUtilization().active / 1000,
    ...lagSinceLast(),
    ...(await openFiles()),
  };
  const names = Object.keys(values) as MetricName[];
  return { startedAt, values: names.map((name) => ({ name, labels: {}, value: values[name] ?? 0 })) };
}

// What it measures is how far apart its ticks are.
function lagSinceLast(): Partial<Record<MetricName, number>> {
  const { monitor } = lag;
  if (!monitor || monitor.count === 0) return {};
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - resolutionMs / 1000);
  const [p99, max] = [late(monitor.percentile(99)), late(monitor.max)];
  monitor.reset();
  return { nodejs_eventloop_lag_p99_seconds: p99, nodejs_eventloop_lag_max_seconds: max };
}

async function openFiles(): Promise<Partial<Record<MetricName, number>>> {
  if (process.platform !== "linux") return {};
  return { process_open_fds: (await readdir("/proc/self/fd")).length };
}
