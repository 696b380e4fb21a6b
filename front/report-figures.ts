import { siteVersion } from "../lib/operations/site-version.ts";
import { keptSize } from "../lib/platform/cache/pages.ts";
import { connectionValues } from "../lib/platform/metrics/connection-values.ts";
import { watchEventLoop } from "../lib/platform/metrics/process-values.ts";
import { reportTo } from "../lib/platform/metrics/relay.ts";
import { reportAlso, type Value } from "../lib/platform/metrics/report.ts";
import { thisCounter } from "../lib/views/this-counter.ts";
import { calls, renders, uploads, visits } from "./gates.ts";
import { openStreams } from "./live-stream.ts";

/** Has this web process report its figures to the one above it, and to whoever asks `/metrics`. */
export function reportFigures(): void {
  watchEventLoop();
  for (const source of [aboutIt, connectionValues, pageValues, gateValues, readerValues]) reportAlso(source);
  reportTo(process);
}

function aboutIt(): Value[] {
  const labels = { version: siteVersion(), node: process.versions.node };
  return [{ name: "firsthand_info", labels, value: 1 }];
}

function pageValues(): Value[] {
  const { pages, bytes, most } = keptSize();
  return [
    { name: "firsthand_pages_kept", labels: {}, value: pages },
    { name: "firsthand_pages_kept_bytes", labels: {}, value: bytes },
    { name: "firsthand_pages_kept_bytes_limit", labels: {}, value: most },
  ];
}

function gateValues(): Value[] {
  const gates = { renders: renders(), visits: visits(), calls: calls(), uploads: uploads() };
  return Object.entries(gates).flatMap(([gate, { places, counts, refused }]): Value[] => [
    { name: "firsthand_gate_places", labels: { gate }, value: places },
    { name: "firsthand_gate_inside", labels: { gate }, value: counts().inside },
    { name: "firsthand_gate_waiting", labels: { gate }, value: counts().waiting },
    { name: "firsthand_gate_refused_total", labels: { gate }, value: refused() },
  ]);
}

function readerValues(): Value[] {
  return [
    { name: "firsthand_view_signals_unwritten", labels: {}, value: thisCounter().waiting() },
    { name: "firsthand_streams_open", labels: {}, value: openStreams() },
  ];
}
