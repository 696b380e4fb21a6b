/** A figure for whoever runs the site. */
export type Definition = {
  type: "counter" | "gauge" | "histogram";
  help: string;
  /** What tells its series apart: a few values each, never anything of a story, a member or a reader. */
  labels: readonly string[];
  /** Of each process, which is named beside the labels; or of the site, whichever process has read it. */
  of: "process" | "site";
  /** Of a histogram: upper bounds, in seconds. */
  bounds?: readonly number[];
};

const answered = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const made = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Facts = Pick<Definition, "bounds" | "of">;
type Made<L extends string> = Definition & { labels: readonly L[] };

function counter<const L extends string>(help: string, labels: readonly L[] = []): Made<L> {
  return { type: "counter", help, labels, of: "process" };
}
function gauge<const L extends string>(help: string, labels: readonly L[] = [], facts: Partial<Facts> = {}): Made<L> {
  return { type: "gauge", help, labels, of: "process", ...facts };
}
function histogram<const L extends string>(help: string, bounds: readonly number[], labels: readonly L[]): Made<L> {
  return { type: "histogram", help, labels, of: "process", bounds };
}
const site = { of: "site" } as const;

/** Every figure that `/metrics` gives (docs/metrics.md says what each is good for). */
export const definitions = {
  firsthand_process_up: gauge("Whether a process that should be there has answered (1) or not (0)."),
  firsthand_info: gauge("Which Firsthand this process runs, on which Node; always 1.", ["version", "node"]),

  firsthand_requests_total: counter("Requests answered.", ["kind", "status"]),
  firsthand_request_seconds: histogram("How long requests took until they were answered.", answered, ["kind"]),

  firsthand_pages_sent_total: counter("Public pages sent, by where they came from.", ["from"]),
  firsthand_pages_made_total: counter("Public pages made, or not, by what became of them.", ["how"]),
  firsthand_page_making_seconds: histogram("How long it took to make a public page.", made, ["how"]),
  firsthand_pages_kept: gauge("Public pages kept in memory."),
  firsthand_pages_kept_bytes: gauge("What kept pages take of the memory, about."),
  firsthand_pages_kept_bytes_limit: gauge("What kept pages may take of the memory, about."),

  firsthand_gate_places: gauge("How many a gate lets in at once.", ["gate"]),
  firsthand_gate_inside: gauge("How many are inside a gate.", ["gate"]),
  firsthand_gate_waiting: gauge("How many wait before a gate.", ["gate"]),
  firsthand_gate_refused_total: counter("How many a gate has turned away: too many waited, or too long.", ["gate"]),

  firsthand_view_signals_total: counter("View signals, by what became of them.", ["outcome"]),
  firsthand_view_signals_unwritten: gauge("View signals in memory that are not yet in the database."),
  firsthand_streams_open: gauge("Pages that are followed live."),

  firsthand_job_runs_total: counter("Jobs tried, by how they ended.", ["job", "outcome"]),
  firsthand_job_seconds_total: counter("How long jobs took, all tries together.", ["job"]),
  firsthand_mails_total: counter("Mails, by what became of the attempt to send them.", ["outcome"]),

  firsthand_database_connections: gauge("Connections to the database that a process holds.", ["state"]),
  firsthand_database_connections_limit: gauge("Connections to the database that a process may hold."),
  firsthand_database_waiting: gauge("How many wait in a process for a connection to the database."),

  process_resident_memory_bytes: gauge("Resident memory."),
  process_cpu_seconds_total: counter("Processor time, user and system."),
  process_start_time_seconds: gauge("When the process started, in seconds since 1970."),
  process_open_fds: gauge("Open file descriptors, where the system tells."),
  nodejs_heap_size_used_bytes: gauge("Heap of V8 in use."),
  nodejs_heap_size_total_bytes: gauge("Heap of V8 in all."),
  nodejs_external_memory_bytes: gauge("Memory of buffers and the like, outside the heap."),
  nodejs_eventloop_busy_seconds_total: counter("How long the event loop had something to do."),
  nodejs_eventloop_lag_p99_seconds: gauge(
    "By how much the event loop was late, 99th percentile since the last answer.",
  ),
  nodejs_eventloop_lag_max_seconds: gauge("By how much the event loop was late at most since the last answer."),

  firsthand_database_up: gauge("Whether the database answers (1) or not (0).", [], site),
  firsthand_jobs: gauge("Jobs in the queue.", ["job", "state"], site),
  firsthand_jobs_oldest_seconds: gauge("How long the oldest job that could be done has waited.", ["job"], site),
  firsthand_events_waiting: gauge("Events that no worker has turned into jobs yet.", [], site),
  firsthand_events_oldest_seconds: gauge("How long the oldest of them has waited.", [], site),
  firsthand_verdict_run_age_seconds: gauge("How long ago the last run of verdicts ended well.", [], site),
  firsthand_verdict_run_seconds: gauge("How long that run took.", [], site),
  firsthand_verdict_run_failed: gauge("Whether the latest run of verdicts came to nothing (1).", [], site),
  firsthand_backup_age_seconds: gauge("How long ago the last backup was taken.", [], site),
  firsthand_disk_free_bytes: gauge("Room left where DATA_DIR is.", [], site),
  firsthand_disk_size_bytes: gauge("Size of the disk where DATA_DIR is.", [], site),
} as const;

export type MetricName = keyof typeof definitions;
export type LabelsOf<N extends MetricName> = Record<(typeof definitions)[N]["labels"][number], string>;
